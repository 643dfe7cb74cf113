package city.moves.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrategyQueriesTest {

    private final RunningCity city = RunningCity.get();

    @ParameterizedTest
    @ValueSource(strings = {"/strategie", "/strategie/massnahmen", "/strategie/massnahmen/wlan", "/strategie/felder/3",
        "/strategie/buendel/feld-1-a", "/strategie/zeitplan", "/strategie/entscheidungen", "/strategie/zahlen",
        "/strategie/archiv", "/strategie/bericht", "/strategie/regeln"})
    void aPublicPageNeedsFewerThanTenQueries(String path) {
        assertThat(least(() -> city.visitor().get(path))).isLessThan(10);
    }

    @Test
    void theListOfTheDeskNeedsFewerThanTenQueriesWithThoseOfTheSession() {
        HttpVisitor visitor = city.visitor().signInAs("tomasz.nowak");
        assertThat(least(() -> visitor.get("/amt/strategie"))).isLessThan(10);
    }

    /** Once a second some request also asks whether the city is closed; of three in a row one does not. */
    private int least(Runnable request) {
        return IntStream.range(0, 3).map(_ -> city.queries().during(request)).min().getAsInt();
    }
}
