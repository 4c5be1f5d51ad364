package dev.lexdelta.differ;

import dev.lexdelta.contract.service.ServiceProgram;

/** Where the differ starts and ends as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ServiceProgram.run("differ", DifferService::of, arguments));
    }
}
