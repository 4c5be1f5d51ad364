package dev.lexdelta.notifier.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that has its own answer to one command; an empty answer is to hang up. "." is the end of the mail. */
final class RudeServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final String command;
    private final String reply;

    RudeServer(String command, String reply) throws IOException {
        this.command = command;
        this.reply = reply;
        var thread = new Thread(this::serve, "rude-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        try (var client = socket.accept()) {
            talk(client);
        } catch (IOException e) {
            // the client or the test hung up
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 rude");
        boolean data = false;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) {
                continue;
            }
            heard.add(line);
            var answer = answer(line);
            if (answer.isEmpty()) {
                return;
            }
            data = answer.startsWith("354");
            say(client, answer);
        }
    }

    private String answer(String line) {
        var word = line.toUpperCase(Locale.ROOT);
        if (word.startsWith(command)) {
            return reply;
        }
        return word.startsWith("DATA") ? "354 go on" : "250 fine";
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
