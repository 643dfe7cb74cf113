package city.moves.services.payments;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.Neighbour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XBezahldienstTest {

    private static final String ANSWER = """
            {"paymentInformation": {"transactionId": "t-1", "status": "%s", "paymentMethod": "GIROPAY",
                "transactionRedirectUrl": "%s"},
             "paymentRequest": {"requestId": "r-1", "currency": "EUR", "grosAmount": %s}}
            """;

    @ParameterizedTest
    @CsvSource({"24, 2400", "24.5, 2450", "0.29, 29", "1.005, -1", "\"24\", -1", "1e400, -1", "null, -1"})
    void amountsAreReadToTheCentOrNotAtAll(String amount, long cents) {
        ProviderAnswer answer = asked(200, ANSWER.formatted("PAYED", "https://bezahlen.example.org/1", amount));
        assertThat(answer).isEqualTo(new ProviderAnswer.Told("t-1", "https://bezahlen.example.org/1", "r-1",
                ProviderStatus.PAYED, cents, "EUR", "GIROPAY"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"paymentInformation\": 1}", "\u0000",
            "{\"paymentInformation\": {\"transactionId\": \"t-1\", \"status\": \"PAID\"}}"})
    void whatCannotBeUnderstoodCountsAsSilence(String body) {
        assertThat(asked(200, body)).isInstanceOf(ProviderAnswer.Silent.class);
    }

    @Test
    void nobodyIsSentToAnAddressThatIsNone() {
        assertThat(asked(200, ANSWER.formatted("INITIAL", "javascript:alert(1)", "24"))).isInstanceOf(ProviderAnswer.Silent.class);
    }

    @Test
    void aProviderThatIsDownIsSilentAndOneThatDoesNotWantRefuses() throws IOException {
        assertThat(asked(503, "")).isInstanceOf(ProviderAnswer.Silent.class);
        assertThat(asked(401, "")).isEqualTo(new ProviderAnswer.Refused(401));
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            nobody = free.getLocalPort();
        }
        assertThat(at("http://127.0.0.1:" + nobody).ask("t-1")).isInstanceOf(ProviderAnswer.Silent.class);
    }

    @Test
    void theAddressOfAQuestionHoldsEveryNameAsItIs() {
        List<String> paths = new ArrayList<>();
        String house = Neighbour.open((path, _) -> {
            paths.add(path);
            return new Neighbour.Answer(404, "text/plain", "");
        });
        at(house).ask("a/../b c");
        assertThat(paths).containsExactly("/paymenttransaction/stadt/gebühren/a/../b c");
    }

    private static ProviderAnswer asked(int status, String body) {
        return at(Neighbour.open((_, _) -> new Neighbour.Answer(status, "application/json", body))).ask("t-1");
    }

    private static XBezahldienst at(String address) {
        return new XBezahldienst("probe", () -> new XBezahldienst.Account(address, "stadt", "gebühren", "geheim"));
    }
}
