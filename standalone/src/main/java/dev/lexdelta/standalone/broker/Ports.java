package dev.lexdelta.standalone.broker;

import dev.lexdelta.standalone.failure.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of the loopback interface. */
public final class Ports {
    public static final String HOST = "127.0.0.1";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private Ports() {}

    /** The port itself, or a free one for 0; the broker would otherwise report a busy port only deep in its log. */
    static int claim(int port) throws StartException {
        try {
            return bind(port);
        } catch (IOException e) {
            throw new StartException(
                    "port " + port + " on " + HOST + " is busy; another one is set with kafka.port", e);
        }
    }

    public static int free() {
        try {
            return bind(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }

    private static int bind(int port) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return socket.getLocalPort();
        }
    }
}
