package city.moves.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.MovingClock;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final RunningCity city = RunningCity.get();
    private final Throttle throttle = city.bean(Throttle.class);

    @Test
    void afterFiveAttemptsANameWaitsAtItsAddressTwiceAsLongEachTimeUpToAQuarterOfAnHour() {
        String name = "tried " + UUID.randomUUID();
        Instant now = Instant.now();
        try (MovingClock.Moved moved = city.clock().setTo(now)) {
            assertThat(moved).isNotNull();
            for (int attempt = 1; attempt <= 5; attempt++) {
                assertThat(throttle.admit(name, "192.0.2.1")).as("attempt %d", attempt).isEmpty();
            }
        }
        long[] waits = {30, 60, 120, 240, 480, 900, 900};
        for (long seconds : waits) {
            try (MovingClock.Moved moved = city.clock().setTo(now.plusSeconds(seconds - 5))) {
                assertThat(moved).isNotNull();
                assertThat(throttle.admit(name, "192.0.2.1")).as("after %d seconds", seconds - 5).isPresent();
            }
            now = now.plusSeconds(seconds + 5);
            try (MovingClock.Moved moved = city.clock().setTo(now)) {
                assertThat(moved).isNotNull();
                assertThat(throttle.admit(name, "192.0.2.1")).as("after %d seconds", seconds + 5).isEmpty();
            }
        }
    }

    @Test
    void anHourOfSilenceForgetsAll() {
        String name = "tried " + UUID.randomUUID();
        for (int attempt = 1; attempt <= 6; attempt++) {
            throttle.admit(name, address(100));
        }
        assertThat(throttle.admit(name, address(100))).isPresent();
        try (MovingClock.Moved moved = city.clock().forward(Duration.ofMinutes(61))) {
            assertThat(moved).isNotNull();
            for (int attempt = 1; attempt <= 5; attempt++) {
                assertThat(throttle.admit(name, address(100))).isEmpty();
            }
        }
    }

    /** Otherwise whoever knows a name could shut its owner out. */
    @Test
    void whoGuessesMakesTheOwnerOfTheNameNotWait() {
        String name = "tried " + UUID.randomUUID();
        for (int attempt = 1; attempt <= 20; attempt++) {
            throttle.admit(name, address(50));
        }
        assertThat(throttle.admit(name, address(50))).isPresent();
        assertThat(throttle.admit(name, address(51))).isEmpty();
    }

    @Test
    void aNameThatManyAddressesTryWaitsEverywhere() {
        String name = "tried " + UUID.randomUUID();
        for (int attempt = 1; attempt <= 20; attempt++) {
            assertThat(throttle.admit(name, "198.51.100." + attempt)).as("attempt %d", attempt).isEmpty();
        }
        assertThat(throttle.admit(name, "198.51.100.31")).isPresent();
        throttle.forgive(name, "198.51.100.32");
        assertThat(throttle.admit(name, "198.51.100.31")).isEmpty();
    }

    @Test
    void oneAddressMayNotTryManyNames() {
        Optional<Duration> waiting = Optional.empty();
        for (int attempt = 0; attempt <= 30; attempt++) {
            waiting = throttle.admit("name " + UUID.randomUUID(), "203.0.113.7");
        }
        assertThat(waiting).isPresent();
    }

    /** Their times are taken before they queue up for the same row. */
    @Test
    void colleaguesOfOneAddressWhoSignInAtTheSameMomentDoNotMakeEachOtherWait() {
        Instant now = Instant.now();
        for (int attempt = 1; attempt <= 20; attempt++) {
            try (MovingClock.Moved moved = city.clock().setTo(now.minusMillis(attempt))) {
                assertThat(moved).isNotNull();
                String name = "name " + UUID.randomUUID();
                assertThat(throttle.admit(name, "203.0.113.8")).as("attempt %d", attempt).isEmpty();
                if (attempt % 2 == 0) {
                    throttle.forgive(name, "203.0.113.8");
                }
            }
        }
    }

    @Test
    void theAddressesOfOneHouseholdCountAsOne() {
        Optional<Duration> waiting = Optional.empty();
        for (int attempt = 0; attempt <= 30; attempt++) {
            waiting = throttle.admit("name " + UUID.randomUUID(), "2001:db8:1:2::" + Integer.toHexString(attempt));
        }
        assertThat(waiting).isPresent();
    }

    @Test
    void aSuccessStartsAfresh() {
        String name = "tried " + UUID.randomUUID();
        for (int round = 0; round < 4; round++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                assertThat(throttle.admit(name, address(150))).isEmpty();
                throttle.forgive("another " + name, address(150));
            }
            throttle.forgive(name, address(150));
        }
    }

    @Test
    void whatWasTypedIsNotKept() {
        String name = "secret-typed-into-the-wrong-field";
        throttle.admit(name, address(160));
        assertThat(city.database().sql("select count(*) from identity.attempt where position(:name in key::text) > 0")
                .param("name", name).query(Long.class).single()).isZero();
    }

    @Test
    void thePersonIsToldHowLongToWait() {
        String name = "tried " + UUID.randomUUID();
        HttpVisitor visitor = city.visitor();
        Map<String, String> wrong = Map.of("name", name, "password", "wrong");
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(visitor.submit("/anmelden", "/anmelden", wrong).statusCode()).isEqualTo(400);
        }
        HttpResponse<String> answer = visitor.submit("/anmelden", "/anmelden", wrong);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).containsPattern("Warten Sie \\d+ Sekunden").contains(name);
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 30L);
        assertThat(visitor.submit("/en/anmelden", "/en/anmelden", wrong).body())
                .containsPattern("Wait \\d+ seconds");
    }

    private static String address(int number) {
        return "192.0.2." + number;
    }
}
