package city.moves.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Sends nonsense to every registered route, by every method, in both languages, as everyone whom the demo city knows.
 * The first round always reaches every route; further rounds follow while there is time. A longer run with other
 * values: {@code -Dmoves.fuzz.seconds=600 -Dmoves.fuzz.seed=7}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryRouteTest {

    private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS");
    private static final List<String> EVERYONE =
            List.of("", "anna.beck", "kim.weber", "tomasz.nowak", "lea.sommer", "jonas.vogt");
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("moves.fuzz.seconds", 8));
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
    @Order(1)
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

    /** Last, since accounts may be locked and measures changed afterwards. */
    @Test
    @Order(2)
    void noFormFailsHoweverItIsSpoilt() {
        List<Walker> walkers = EVERYONE.stream().map(name -> new Walker(new Stranger(city, name).visitor())).toList();
        Set<String> reached = new TreeSet<>();
        walkers.forEach(walker -> reached.addAll(walker.forms().keySet()));
        assertThat(reached).as("forms that somebody reaches").hasSizeGreaterThan(20);
        List<String> complaints = new ArrayList<>();
        Set<Integer> outcomes = new TreeSet<>();
        long end = System.nanoTime() + TIME.toNanos();
        for (int i = 0; System.nanoTime() < end && complaints.size() < ENOUGH_COMPLAINTS; i++) {
            Walker walker = walkers.get(i % walkers.size());
            FoundForm form = nonsense.oneOf(List.copyOf(walker.forms().values()));
            Exchange exchange = Exchange.send(city.baseUrl(), form.spoilt(walker.visitor().cookieHeader(), nonsense));
            outcomes.add(exchange.status());
            exchange.complaint().ifPresent(complaints::add);
        }
        assertThat(complaints).isEmpty();
        assertThat(outcomes).as("what came of the forms").contains(302, 400);
    }
}
