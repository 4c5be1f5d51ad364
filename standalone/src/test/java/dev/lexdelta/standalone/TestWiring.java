package dev.lexdelta.standalone;

import dev.lexdelta.standalone.cli.TokenMint;
import dev.lexdelta.standalone.up.Assembly;

/** Lends the real wiring to tests of other packages. */
public final class TestWiring {
    private TestWiring() {}

    public static TokenMint tokens() {
        return KafkaTokens::make;
    }

    public static Assembly assembly() {
        return Services::prepare;
    }
}
