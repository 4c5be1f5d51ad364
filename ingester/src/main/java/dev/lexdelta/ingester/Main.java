package dev.lexdelta.ingester;

import dev.lexdelta.contract.service.ServiceProgram;

/** Where the ingester starts and ends as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ServiceProgram.run("ingester", IngesterService::of, arguments));
    }
}
