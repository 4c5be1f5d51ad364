package dev.lexdelta.notifier.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lexdelta.contract.topic.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Bots of the three platforms that answer as their documents say; HTTP 200 whatever comes. */
final class StubBots implements AutoCloseable {
    static final String SECRET = "SECabc";

    final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    volatile @Nullable String answer;
    volatile int status = 200;

    StubBots() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newSingleThreadExecutor());
        server.createContext("/cgi-bin/webhook/send", exchange -> answer(exchange, this::weCom));
        server.createContext("/robot/send", exchange -> answer(exchange, this::dingTalk));
        server.createContext("/open-apis/bot/v2/hook/token", exchange -> answer(exchange, this::feishu));
        server.start();
    }

    private interface Judge {
        String of(Map<String, String> query, JsonNode body, int bytes) throws GeneralSecurityException;
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void answer(HttpExchange exchange, Judge judge) throws IOException {
        var bytes = exchange.getRequestBody().readAllBytes();
        var body = Json.MAPPER.readTree(bytes);
        String text;
        try {
            var known = answer;
            text = known == null ? judge.of(query(exchange), body, bytes.length) : known;
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
        if (text.contains(":0")) {
            taken.add(body);
        }
        var answered = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answered.length);
        exchange.getResponseBody().write(answered);
        exchange.close();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var raw = exchange.getRequestURI().getRawQuery();
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private String weCom(Map<String, String> query, JsonNode body, int bytes) {
        if (!"key".equals(query.get("key"))) {
            return "{\"errcode\":93000,\"errmsg\":\"invalid webhook url\"}";
        }
        var content = body.at("/markdown/content").asString();
        return !body.at("/msgtype").asString().equals("markdown")
                        || content.getBytes(StandardCharsets.UTF_8).length > 4096
                ? "{\"errcode\":40058,\"errmsg\":\"markdown.content exceed max length 4096\"}"
                : "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    private String dingTalk(Map<String, String> query, JsonNode body, int bytes) throws GeneralSecurityException {
        if (!"token".equals(query.get("access_token"))) {
            return "{\"errcode\":300005,\"errmsg\":\"token is not exist\"}";
        }
        var timestamp = query.getOrDefault("timestamp", "0");
        if (Math.abs(System.currentTimeMillis() - Long.parseLong(timestamp)) > 3_600_000
                || !hmac(SECRET, timestamp + "\n" + SECRET).equals(query.get("sign"))) {
            return "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
        }
        return bytes > 20_000
                        || body.at("/markdown/title").asString().isEmpty()
                        || body.at("/markdown/text").asString().isEmpty()
                ? "{\"errcode\":40035,\"errmsg\":\"缺少参数 json\"}"
                : "{\"errcode\":0,\"errmsg\":\"ok\"}";
    }

    private String feishu(Map<String, String> query, JsonNode body, int bytes) throws GeneralSecurityException {
        var timestamp = body.at("/timestamp").asString();
        if (timestamp.isEmpty()
                || Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(timestamp)) > 3600
                || !hmac(timestamp + "\n" + SECRET, "").equals(body.at("/sign").asString())) {
            return "{\"code\":19021,\"msg\":\"sign match fail or timestamp is not within one hour\"}";
        }
        return bytes > 20 * 1024 || !body.at("/msg_type").asString().equals("interactive")
                ? "{\"code\":19002,\"msg\":\"params error\"}"
                : "{\"StatusCode\":0,\"StatusMessage\":\"success\",\"code\":0,\"data\":{},\"msg\":\"success\"}";
    }

    private static String hmac(String key, String data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(data.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
