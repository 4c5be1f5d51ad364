package dev.lexdelta.benchmarks.delivery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.common.utils.Utils;

/**
 * Webhook receivers on 127.0.0.1, each at a port of its own, all served by one thread, so that they take little of the
 * processor that is measured. They speak as much HTTP/1.1 as a POST needs.
 */
final class Receivers implements AutoCloseable {
    private static final byte[] LOCAL = {127, 0, 0, 1};
    private static final long SLOW_NANOS = 1_500_000_000L;
    private static final byte[] OK = answer("HTTP/1.1 204 No Content\r\n\r\n");
    private static final byte[] BUSY = answer("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");

    private final List<Manner> manners;
    private final Receipts receipts;
    private final Selector selector;
    private final List<ServerSocketChannel> servers = new ArrayList<>();
    private final PriorityQueue<Late> late = new PriorityQueue<>(Comparator.comparingLong(Late::at));
    private final Thread thread = new Thread(this::run, "receivers");

    private record Late(long at, SocketChannel channel) {}

    private Receivers(List<Manner> manners, Receipts receipts, Selector selector) {
        this.manners = manners;
        this.receipts = receipts;
        this.selector = selector;
    }

    static Receivers open(List<Manner> manners, Receipts receipts) throws IOException {
        var receivers = new Receivers(manners, receipts, Selector.open());
        for (int i = 0; i < manners.size(); i++) {
            var server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getByAddress(LOCAL), 0), 100);
            server.configureBlocking(false);
            server.register(receivers.selector, SelectionKey.OP_ACCEPT, i);
            receivers.servers.add(server);
        }
        receivers.thread.setDaemon(true);
        receivers.thread.start();
        return receivers;
    }

    private static byte[] answer(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    URI url(int receiver) {
        return URI.create("http://127.0.0.1:%d/hook"
                .formatted(servers.get(receiver).socket().getLocalPort()));
    }

    private void run() {
        try {
            while (selector.isOpen()) {
                selector.select(this::serve, late.isEmpty() ? 100 : 10);
                answerLate();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the receivers stopped", e);
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isValid() && key.isAcceptable()) {
                accept((ServerSocketChannel) key.channel(), (int) key.attachment());
            } else if (key.isValid() && key.isReadable()) {
                read((SocketChannel) key.channel(), (Conversation) key.attachment());
            }
        } catch (IOException e) { // who called was killed
            if (key.channel() instanceof SocketChannel channel) {
                Utils.closeQuietly(channel, "connection");
            }
        }
    }

    private void accept(ServerSocketChannel server, int receiver) throws IOException {
        var channel = server.accept();
        if (channel != null && manners.get(receiver) == Manner.CLOSED) {
            channel.close();
        } else if (channel != null) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Conversation(receiver));
        }
    }

    private void read(SocketChannel channel, Conversation conversation) throws IOException {
        if (channel.read(conversation.buffer()) < 0) {
            channel.close();
            return;
        }
        for (var request = conversation.next(); request.isPresent(); request = conversation.next()) {
            answer(channel, conversation.receiver(), request.get());
        }
    }

    private void answer(SocketChannel channel, int receiver, Conversation.Request request) throws IOException {
        var manner = manners.get(receiver);
        if (manner == Manner.SILENT) {
            return;
        }
        boolean taken = receipts.received(receiver, request.id(), request.body());
        if (manner == Manner.SLOW) {
            late.add(new Late(System.nanoTime() + SLOW_NANOS, channel));
        } else {
            channel.write(ByteBuffer.wrap(taken ? OK : BUSY));
        }
    }

    private void answerLate() {
        while (!late.isEmpty() && late.peek().at() - System.nanoTime() <= 0) {
            var channel = late.remove().channel();
            try {
                channel.write(ByteBuffer.wrap(OK));
            } catch (IOException e) { // who called was killed
                Utils.closeQuietly(channel, "connection");
            }
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (var server : servers) {
            server.close();
        }
    }
}
