package city.moves.platform.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.indicators.Indicator.Unit;
import city.moves.platform.values.OrderedKey;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndicatorsTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void figuresOfSeveralSourcesStandInOneOrder() {
        IndicatorBoard board = new IndicatorBoard(List.of(() -> List.of(indicator(2, "b")),
                () -> List.of(indicator(3, "a"), indicator(1, "c"))));
        assertThat(board.page(OrderedKey.START, 2).items()).extracting(Indicator::key).containsExactly("c", "b");
        assertThat(board.page(OrderedKey.of("2.b"), 2).items()).extracting(Indicator::key).containsExactly("a");
    }

    @Test
    void everyFigureSaysWhatItIsAndHowItIsCounted() {
        JsonNode answer = JsonMapper.builder().build().readTree(
                city.visitor().get("/api/v1/indicators?limit=100", "Accept", "application/json").body());
        for (JsonNode figure : answer.get("items")) {
            assertThat(figure.get("label").asString()).doesNotStartWith("indicator.");
            assertThat(figure.get("note").asString()).doesNotStartWith("indicator.");
            String path = figure.get("href").asString().substring(city.baseUrl().length());
            assertThat(city.visitor().get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsAccessible(Language language) {
        Page page = city.page(language, Theme.DARK, 320);
        page.navigate(language.prefix() + "/kennzahlen");
        Accessibility.check(page);
        page.context().close();
    }

    private static Indicator indicator(int order, String key) {
        return new Indicator(order, key, 1, Unit.COUNT, 0, LocalDate.EPOCH, new Provenance.Demo(), "/");
    }
}
