package city.moves.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.FormKeys;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
            List.of("", "anna.beck", "kim.weber", "sibel.kaya", "emre.yilmaz", "miriam.haas", "tomasz.nowak",
                    "lea.sommer", "jonas.vogt");
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("moves.fuzz.seconds", 8));
    private static final long SEED = Long.getLong("moves.fuzz.seed", 1);
    private static final int ENOUGH_COMPLAINTS = 12;

    private static RunningCity city;
    private static List<Walker> walkers;

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

    /** Whoever sends one of these is outside afterwards, or everyone else is: so each time somebody new comes in. */
    @Test
    @Order(2)
    void noFormFailsThatLeadsOut() {
        List<String> complaints = new ArrayList<>();
        List<Map.Entry<String, String>> ways = List.copyOf(Walker.WAYS_OUT.entrySet());
        long end = System.nanoTime() + TIME.toNanos() / 4;
        for (int i = 0; i < ways.size() || System.nanoTime() < end; i++) {
            String action = ways.get(i % ways.size()).getKey();
            HttpVisitor leaving = city.visitor().signInAs("jonas.vogt");
            FoundForm form = Walker.form(leaving, ways.get(i % ways.size()).getValue(), action);
            String cookies = leaving.cookieHeader();
            String request = i < ways.size() ? form.whole(cookies) : form.spoilt(cookies, nonsense);
            Exchange exchange = Exchange.send(city.baseUrl(), request);
            exchange.complaint().ifPresent(complaints::add);
            if (i < ways.size()) {
                assertThat(exchange.status()).as(action).isEqualTo(302);
            }
            city.database().sql("delete from maintenance.closure").update();
        }
        assertThat(complaints).isEmpty();
        HttpVisitor anyone = city.visitor();
        long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (anyone.get("/").statusCode() != 200) {
            assertThat(System.nanoTime()).as("the city is open again").isLessThan(patience);
        }
    }

    @Test
    @Order(3)
    void everyFormCarriesItsTokenAndAKeyOfItsOwnFromWhoOpenedIt() {
        walkers = EVERYONE.stream().map(name -> new Walker(new Stranger(city, name).visitor())).toList();
        Set<String> reached = new TreeSet<>();
        Set<String> keys = new HashSet<>();
        for (Walker walker : walkers) {
            reached.addAll(walker.forms().keySet());
            walker.forms().forEach((kind, form) -> {
                assertThat(form.value("_csrf")).as(kind).isNotEmpty();
                assertThat(city.bean(FormKeys.class).opener(form.value(FormKeys.FIELD))).as(kind).isPresent();
                assertThat(keys.add(form.value(FormKeys.FIELD))).as(kind).isTrue();
            });
        }
        assertThat(reached).as("forms that somebody reaches").hasSizeGreaterThan(20)
                .containsAll(Walker.WAYS_OUT.keySet());
    }

    /** With the token of a session that is over, each form is shown again, and nothing happens. */
    @Test
    @Order(4)
    void aFormThatExpiredDoesNothingWhateverItIs() {
        long deeds = city.database().sql("select count(*) from audit.entry").query(Long.class).single();
        for (Walker walker : walkers) {
            walker.forms().forEach((kind, form) -> {
                String request = form.expired(walker.visitor().cookieHeader());
                Exchange exchange = Exchange.send(city.baseUrl(), request);
                assertThat(exchange.complaint()).as(kind).isEmpty();
                assertThat(exchange.status()).as(kind).isEqualTo(403);
                assertThat(exchange.answer()).as(kind)
                        .contains(form.carriesFile() ? "abgelaufen" : "name=\"" + FormKeys.FIELD + "\"");
            });
        }
        assertThat(city.database().sql("select count(*) from audit.entry").query(Long.class).single()).isEqualTo(deeds);
    }

    /** Last, since accounts may be locked and measures changed afterwards. */
    @Test
    @Order(5)
    void noFormFailsHoweverItIsSpoilt() {
        List<String> complaints = new ArrayList<>();
        Set<Integer> outcomes = new TreeSet<>();
        long end = System.nanoTime() + TIME.toNanos();
        for (int i = 0; System.nanoTime() < end && complaints.size() < ENOUGH_COMPLAINTS; i++) {
            Walker walker = walkers.get(i % walkers.size());
            FoundForm form = nonsense.oneOf(walker.formsThatStay());
            Exchange exchange = Exchange.send(city.baseUrl(), form.spoilt(walker.visitor().cookieHeader(), nonsense));
            outcomes.add(exchange.status());
            exchange.complaint().or(() -> RefusedForm.complaint(exchange)).ifPresent(complaints::add);
        }
        assertThat(complaints).isEmpty();
        assertThat(outcomes).as("what came of the forms").contains(302, 400);
    }
}
