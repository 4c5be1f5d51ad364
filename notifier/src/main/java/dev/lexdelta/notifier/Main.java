package dev.lexdelta.notifier;

import dev.lexdelta.contract.service.ServiceProgram;

/** Where the notifier starts and ends as a process of its own. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(ServiceProgram.run("notifier", Notifier::of, arguments));
    }
}
