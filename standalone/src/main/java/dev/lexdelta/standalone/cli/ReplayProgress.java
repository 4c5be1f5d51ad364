package dev.lexdelta.standalone.cli;

import dev.lexdelta.differ.Replays;
import java.time.Duration;

/** Says now and then how far a replay is. */
final class ReplayProgress implements Replays.Watcher {
    private static final long PAUSE = Duration.ofSeconds(3).toNanos();

    private final Terminal terminal;
    private final StopSignal stop;
    private String said = "";
    private long saidAt;

    ReplayProgress(Terminal terminal, StopSignal stop) {
        this.terminal = terminal;
        this.stop = stop;
    }

    @Override
    public boolean isStopping() {
        return stop.asked().isDone();
    }

    @Override
    public void at(String what, long read, long all) {
        var line = "%s: %d of %d read (%d %%)".formatted(what, read, all, all == 0 ? 100 : read * 100 / all);
        var now = System.nanoTime();
        if (!line.equals(said) && (said.isEmpty() || read >= all || now - saidAt > PAUSE)) {
            terminal.say(line);
            said = line;
            saidAt = now;
        }
    }
}
