package dev.lexdelta.standalone.cli;

import dev.lexdelta.contract.topic.BrokerException;
import dev.lexdelta.contract.topic.TopicAdmin;
import dev.lexdelta.contract.topic.Topics;
import dev.lexdelta.standalone.broker.TopicWork;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code lexdelta topics}: makes the topics be there, and as they should be. */
@Command(
        name = "topics",
        description = "Creates the topics, or tells what is wrong with them (then ending with exit code 2).")
final class TopicsCommand implements Callable<Integer> {
    private final TopicWork topics;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "of a new topic, for ever; by default ${DEFAULT-VALUE}")
    private int partitions = Topics.PARTITIONS;

    @Mixin
    private BrokerOption broker = new BrokerOption();

    private static final class What {
        @SuppressWarnings("UnusedVariable") // it is there so that one of the two must be said
        @Option(names = "--create", description = "creates those that are missing")
        private boolean create;

        @Option(names = "--verify", description = "holds all against what they should be")
        private boolean verify;
    }

    TopicsCommand(TopicWork topics, Terminal terminal) {
        this.topics = topics;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BrokerException, IOException {
        if (partitions < TopicAdmin.LEAST_PARTITIONS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--partitions must be at least " + TopicAdmin.LEAST_PARTITIONS + ", not " + partitions);
        }
        return what.verify ? verify() : create();
    }

    private int create() throws BrokerException, IOException {
        for (var name : topics.create(broker.servers(), partitions)) {
            terminal.out().line("created " + name);
        }
        return Exit.DONE;
    }

    private int verify() throws BrokerException {
        var problems = topics.verify(broker.servers());
        problems.forEach(terminal::say);
        return problems.isEmpty() ? Exit.DONE : Exit.REFUSED;
    }
}
