package dev.lexdelta.standalone.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Brings the notices of a running pipeline to a developer's machine. */
public interface NoticeRelay {
    /**
     * What is wanted.
     *
     * @param url of the API
     * @param forward where each notice is posted as a webhook would be
     * @param after cursor to begin behind; "now" for what comes from now on
     * @param only parameters of the pull API, each {@code name=value}
     * @param secret what the posts are signed with
     */
    record Order(String url, String forward, String after, List<String> only, String secret) {}

    /** Hears what happens. */
    interface Listener {
        /** A notice was posted. */
        void forwarded(String notice, String kind, String outcome) throws IOException;

        /** Something is the matter that may get better. */
        void troubled(String what);
    }

    /**
     * Goes on until it is asked to stop.
     *
     * @return why it cannot go on; empty when it was asked to stop
     */
    String run(Order order, Listener listener, CompletableFuture<Void> stop) throws IOException;
}
