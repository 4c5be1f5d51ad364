package dev.lexdelta.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.lexdelta.standalone.cli.PinDesk.Decision;
import dev.lexdelta.standalone.cli.PinDesk.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class HttpPinDeskTest {
    private static final Decision NO = new Decision("a", "b", false, "其他办法");

    private HttpServer server;
    private int status = 202;
    private String body = "{}";
    private String asked = "";

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void handsInWhatWasDecided() {
        assertThat(new HttpPinDesk().hand(url() + "/", "lxd_x", NO)).isEqualTo(new Reply.Taken());

        assertThat(asked)
                .isEqualTo("POST /v1/pins Bearer lxd_x {\"a\":\"a\",\"b\":\"b\",\"together\":false,\"note\":\"其他办法\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | {"detail":"'b' is missing"} | Refused[reason=the API answers 400: 'b' is missing]
            403 | <html>                      | Refused[reason=the API answers 403: no reason given]
            503 | {"detail":"send it again"}  | NoAnswer[reason=the API answers 503: send it again]
            500 | []                          | NoAnswer[reason=the API answers 500: no reason given]
            """)
    void saysWhyADecisionIsNotTaken(int answered, String answer, String reply) {
        status = answered;
        body = answer;

        assertThat(new HttpPinDesk().hand(url(), "lxd_x", NO)).hasToString(reply);
    }

    @Test
    void saysThatNobodyAnswers() {
        var url = url();
        server.stop(0);

        assertThat(new HttpPinDesk().hand(url, "lxd_x", NO)).isInstanceOf(Reply.NoAnswer.class);
    }

    @ParameterizedTest
    @CsvSource({"not a url, lxd_x", "ftp://there, lxd_x", "http://127.0.0.1:1, 'lxd_x\ny'"})
    void refusesWhatIsNoAddressOrNoToken(String url, String token) {
        assertThat(new HttpPinDesk().hand(url, token, NO)).isInstanceOf(Reply.Refused.class);
    }
}
