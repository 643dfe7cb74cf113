package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningInTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void aPersonSignsInAndOut() {
        city.bean(DemoPeople.class).load();
        HttpVisitor kim = city.visitor().signInAs("kim.weber");
        assertThat(kim.get("/anmelden").headers().firstValue("Location")).hasValueSatisfying(
                location -> assertThat(location).endsWith("/konto"));
    }

    @Test
    void aPageForStaffLeadsToTheSignInAndBack() {
        HttpResponse<String> closed = city.visitor().get("/amt/konten?rolle=releaser");
        assertThat(closed.statusCode()).isEqualTo(302);
        assertThat(closed.headers().firstValue("Location")).hasValueSatisfying(
                location -> assertThat(location).endsWith("/anmelden?weiter=%2Famt%2Fkonten%3Frolle%3Dreleaser"));
    }

    @Test
    void anAnonymousVisitorGetsNoCookieAndNoSession() {
        HttpResponse<String> answer = city.visitor().get("/nicht-da");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aFormThatWasNotOursIsRefused() {
        assertThat(city.visitor().post("/anmelden", Map.of("name", "x", "password", "y")).statusCode()).isEqualTo(403);
    }
}
