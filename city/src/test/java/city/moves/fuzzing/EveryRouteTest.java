package city.moves.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Sends nonsense to every registered route, by every method, in both languages, as everyone whom the demo city knows.
 * The first round always reaches every route; further rounds follow while there is time. A longer run with other
 * values: {@code -Dmoves.fuzz.seconds=600 -Dmoves.fuzz.seed=7}.
 */
class EveryRouteTest {

    private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final List<String> EVERYONE =
            List.of("", "anna.beck", "kim.weber", "tomasz.nowak", "lea.sommer", "jonas.vogt");
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("moves.fuzz.seconds", 12));
    private static final long SEED = Long.getLong("moves.fuzz.seed", 1);
    private static final int ENOUGH_COMPLAINTS = 12;

    private static RunningCity city;

    private final Nonsense nonsense = new Nonsense(SEED);

    @BeforeAll
    static void openACityOfItsOwn() {
        city = RunningCity.alone();
    }

    @AfterAll
    static void closeIt() {
        city.close();
    }

    @Test
    void nonsenseNeverMakesAFault() {
        List<Stranger> strangers = EVERYONE.stream().map(name -> new Stranger(city, name)).toList();
        List<Route> routes = Route.all(city.bean(DispatcherServlet.class));
        assertThat(routes).extracting(Route::pattern)
                .contains("/", "/anmelden", "/probleme/{name}", "/api/openapi.json");
        List<String> complaints = new ArrayList<>();
        long end = System.nanoTime() + TIME.toNanos();
        int round = 0;
        do {
            for (Route route : routes) {
                Stranger stranger = strangers.get(nonsense.chance(0.3) ? 0 : 1 + round % (strangers.size() - 1));
                METHODS.forEach(method -> Exchange.send(city.baseUrl(), stranger.request(route, method, nonsense))
                        .complaint().ifPresent(complaint -> complaints.add(stranger + ": " + complaint)));
            }
            strangers.forEach(Stranger::comeBack);
            round++;
        } while (System.nanoTime() < end && complaints.size() < ENOUGH_COMPLAINTS);
        assertThat(complaints).as("%d rounds over %d routes", round, routes.size()).isEmpty();
    }
}
