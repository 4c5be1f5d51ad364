package dev.lexdelta.notifier.post;

import dev.lexdelta.contract.net.CheckedLookup;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;

/** Failures of a connection in words; messages of exceptions are left out because they name the address. */
final class Faults {
    private static final int DEEPEST = 10;
    private static final Map<Class<? extends Throwable>, String> SENTENCES = sentences();

    private Faults() {}

    // In this order: some are kinds of others.
    private static Map<Class<? extends Throwable>, String> sentences() {
        var sentences = new LinkedHashMap<Class<? extends Throwable>, String>();
        sentences.put(CheckedLookup.Refused.class, "the target lies in a network that is not allowed");
        sentences.put(UnknownHostException.class, "the host of the target is not known");
        sentences.put(ConnectionRequestTimeoutException.class, "too many deliveries to the target are under way");
        sentences.put(SocketTimeoutException.class, "the target did not answer in time");
        sentences.put(ConnectException.class, "the target took no connection");
        sentences.put(NoRouteToHostException.class, "the target cannot be reached");
        sentences.put(SSLException.class, "no trusted TLS connection to the target could be made");
        sentences.put(MessageConstraintException.class, "the head of the answer is too large");
        sentences.put(ProtocolException.class, "the answer is no HTTP");
        sentences.put(ConnectionClosedException.class, "the target closed the connection without an answer");
        return sentences;
    }

    static String sentence(Throwable cause) {
        return SENTENCES.entrySet().stream()
                .filter(entry -> caused(cause, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the connection to the target broke");
    }

    private static boolean caused(Throwable failure, Class<? extends Throwable> type) {
        return Stream.iterate(failure, f -> f != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(type::isInstance);
    }
}
