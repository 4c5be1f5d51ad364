package dev.lexdelta.benchmarks.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** One connection to a receiver: requests as they come in, whole ones taken out. */
final class Conversation {
    private static final int MOST = 64 * 1024;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final Pattern ID = Pattern.compile("(?i)\r\nwebhook-id: *([^\r]*)");

    private final int receiver;
    private final ByteBuffer buffer = ByteBuffer.allocate(MOST);

    record Request(String id, String body) {}

    Conversation(int receiver) {
        this.receiver = receiver;
    }

    int receiver() {
        return receiver;
    }

    ByteBuffer buffer() {
        return buffer;
    }

    /** The next whole request. */
    Optional<Request> next() {
        var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        var head = text.substring(0, end);
        var length = LENGTH.matcher(head);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        int all = end + 4 + body;
        if (buffer.position() < all) {
            return Optional.empty();
        }
        buffer.flip().position(all);
        buffer.compact();
        var id = ID.matcher(head);
        return Optional.of(new Request(id.find() ? id.group(1) : "", text.substring(end + 4, all)));
    }
}
