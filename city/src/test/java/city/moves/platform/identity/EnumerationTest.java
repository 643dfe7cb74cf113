package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.TestPeople.TestPerson;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnumerationTest {

    private static final Device DEVICE = new Device("Firefox", "Linux");

    private final RunningCity city = RunningCity.get();

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        TestPerson known = TestPeople.citizen();
        HttpResponse<String> wrongPassword = attempt(known.name());
        HttpResponse<String> unknownName = attempt("x".repeat(known.name().length()));
        assertThat(unknownName.statusCode()).isEqualTo(wrongPassword.statusCode()).isEqualTo(400);
        assertThat(comparable(unknownName)).isEqualTo(
                comparable(wrongPassword).replace(known.name(), "x".repeat(known.name().length())));
    }

    @Test
    void aLockedAccountIsAnsweredLikeAWrongPasswordUnlessThePasswordIsRight() {
        TestPerson locked = TestPeople.citizen();
        city.bean(Accounts.class).change(locked.stored().locked(true));
        assertThat(attempt(locked.name()).body()).contains("passen nicht zusammen").doesNotContain("gesperrt");
        HttpResponse<String> right = city.visitor().submit("/anmelden", "/anmelden",
                Map.of("name", locked.name(), "password", TestPeople.PASSWORD));
        assertThat(right.statusCode()).isEqualTo(400);
        assertThat(right.body()).contains("gesperrt");
    }

    /** The work is the same; the clock of a busy machine is only asked for its order of magnitude. */
    @Test
    void anUnknownNameCostsTheWorkOfAWrongPassword() {
        Passwords passwords = new Passwords(PasswordWork.USUAL);
        SigningIn signingIn = new SigningIn(city.bean(WaysIn.class), passwords, city.bean(Throttle.class),
                city.bean(SignInHistory.class), city.clock());
        TestPerson known = TestPeople.citizen();
        city.bean(WaysIn.class).setPassword(known.id(), passwords.hash(TestPeople.PASSWORD), city.clock().instant());
        signingIn.signIn(known.name(), "warm up the work", "198.51.100.1", DEVICE);
        Duration wrong = shortestOfThree(() -> signingIn.signIn(known.name(), "a wrong password", "198.51.100.1", DEVICE));
        Duration unknown = shortestOfThree(() -> signingIn.signIn("nobody at all", "a wrong password", "198.51.100.1", DEVICE));
        assertThat(unknown).isBetween(wrong.dividedBy(3), wrong.multipliedBy(3));
    }

    private HttpResponse<String> attempt(String name) {
        return city.visitor().submit("/anmelden", "/anmelden", Map.of("name", name, "password", "a wrong password"));
    }

    private static Duration shortestOfThree(Runnable work) {
        Duration shortest = Duration.ofDays(1);
        for (int i = 0; i < 3; i++) {
            long start = System.nanoTime();
            work.run();
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            shortest = taken.compareTo(shortest) < 0 ? taken : shortest;
        }
        return shortest;
    }

    private static String comparable(HttpResponse<String> answer) {
        return answer.body().replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "");
    }
}
