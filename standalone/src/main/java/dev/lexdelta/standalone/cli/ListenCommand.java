package dev.lexdelta.standalone.cli;

import dev.lexdelta.notifier.webhook.WebhookSecret;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lexdelta listen}: lets a developer receive webhooks where nobody can call. */
@Command(
        name = "listen",
        description = {
            "Posts the notices of a running pipeline to an address of yours, as webhooks, until it is stopped.",
            "Prints a line for each: id, kind, what was answered. Each is posted once."
        })
final class ListenCommand implements Callable<Integer> {
    private final NoticeRelay relay;
    private final Terminal terminal;
    private final Supplier<StopSignal> signal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--forward",
            required = true,
            paramLabel = "URL",
            description = "where each notice is posted, such as http://localhost:3000/")
    private String forward = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "the API of the running pipeline; by default ${DEFAULT-VALUE}")
    private String url = "";

    @Option(
            names = "--after",
            paramLabel = "CURSOR",
            defaultValue = "now",
            description = "where to begin, as 'next' of the API told; by default what comes from now on")
    private String after = "";

    @Option(
            names = "--only",
            paramLabel = "NAME=VALUE",
            description = "parameter of GET /v1/notices, such as jurisdiction=370000; may be repeated")
    private List<String> only = List.of();

    @Option(
            names = "--secret",
            paramLabel = "SECRET",
            description = "what the posts are signed with, whsec_…; by default a new one, which is told")
    private @Nullable String secret;

    ListenCommand(NoticeRelay relay, Terminal terminal, Supplier<StopSignal> signal) {
        this.relay = relay;
        this.terminal = terminal;
        this.signal = signal;
    }

    @Override
    public Integer call() throws IOException {
        check();
        var signedWith = secret == null ? WebhookSecret.random() : secret;
        if (secret == null) {
            terminal.say("signed with " + signedWith);
        }
        try (var stop = signal.get()) {
            var order = new NoticeRelay.Order(url, forward, after, only, signedWith);
            var reason = relay.run(order, new Printer(), stop.asked());
            if (!reason.isEmpty()) {
                terminal.say(reason);
            }
            return reason.isEmpty() ? Exit.DONE : Exit.REFUSED;
        }
    }

    private void check() {
        if (secret != null) {
            WebhookSecret.problem(secret).ifPresent(this::usage);
        }
        only.stream()
                .filter(parameter -> parameter.indexOf('=') < 1)
                .findFirst()
                .ifPresent(parameter -> usage("--only must be NAME=VALUE, not " + parameter));
    }

    private void usage(String problem) {
        throw new ParameterException(spec.commandLine(), problem);
    }

    private final class Printer implements NoticeRelay.Listener {
        @Override
        public void forwarded(String notice, String kind, String outcome) throws IOException {
            terminal.out().line(notice + "\t" + kind + "\t" + outcome);
        }

        @Override
        public void troubled(String what) {
            terminal.say(what);
        }
    }
}
