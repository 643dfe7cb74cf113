package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every form of the city, also those that are built later. */
class FormProtectionTest {

    /**
     * What mail programs send: the secret is in the address, and it ends mails, nothing else (RFC 8058). And the doors of
     * programs, to which no form leads and at which no session counts: they ask for a token of another kind, or take no more
     * than a hint.
     */
    private static final List<String> SENT_BY_PROGRAMS = List.of("/abbestellen/\\{token}", "/ogc/.*", "/api/v1/cases/.*",
            "/api/v1/payments/\\{provider}/callback", "/probe-bezahldienst/v1/.*");
    private static final String EXPIRED = "Das Formular ist abgelaufen";

    private final RunningCity city = RunningCity.get();

    static Stream<String> everyForm() {
        return RunningCity.get().bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance).map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> SENT_BY_PROGRAMS.stream().noneMatch(path::matches))
                .map(path -> path.replaceAll("\\{[^/]*}", "01900000-0000-7000-8000-00000000f0f0"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void aFormWithoutItsTokenIsRefused(String path) {
        HttpResponse<String> stranger = city.visitor().post(path, Map.of());
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains(EXPIRED);
        HttpResponse<String> signedIn = Signed.IN.post(path, Map.of());
        assertThat(signedIn.statusCode()).isEqualTo(403);
        assertThat(signedIn.body()).contains(EXPIRED);
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void aFormWithTheTokenOfAnotherPersonIsRefused(String path) {
        HttpResponse<String> answer = Signed.IN.post(path, Map.of("_csrf", Signed.TOKEN_OF_ANOTHER));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(EXPIRED);
    }

    @Test
    void whoIsSignedInIsNobodyAtTheDoorOfPrograms() {
        assertThat(Signed.IN.post("/ogc/collections/beispiel-trinkbrunnen/items/brunnen-lindenplatz/versions/1", Map.of())
                .statusCode()).isEqualTo(401);
        assertThat(Signed.IN.send(Signed.IN.request("/api/v1/cases/2026-0000-0000/take").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")).build()).statusCode()).isEqualTo(401);
    }

    /** One administrator for all forms. */
    private static final class Signed {
        static final HttpVisitor IN = RunningCity.get().visitor().signInAs("jonas.vogt");
        static final String TOKEN_OF_ANOTHER = HttpVisitor.token(RunningCity.get().visitor().get("/anmelden"));
    }
}
