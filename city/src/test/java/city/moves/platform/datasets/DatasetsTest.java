package city.moves.platform.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.datasets.Dataset.Distribution;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.OrderedKey;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DatasetsTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void theCatalogueIsReadPageByPageWithoutLossOrRepetition() {
        DatasetSource late = () -> IntStream.range(30, 60).mapToObj(DatasetsTest::dataset).toList();
        DatasetSource early = () -> IntStream.range(0, 30).mapToObj(DatasetsTest::dataset).toList();
        Catalogue catalogue = new Catalogue(List.of(late, early));
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            KeyPage<Dataset> page = catalogue.page(OrderedKey.of(after), 7);
            page.items().forEach(dataset -> seen.add(dataset.key()));
            after = page.next();
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void theFirstPageBeginsAtTheTopWhateverTheAddressSays() {
        Catalogue catalogue = new Catalogue(List.of(() -> List.of(dataset(1))));
        assertThat(catalogue.page(OrderedKey.of("unsinn"), 5).items()).hasSize(1);
    }

    @Test
    void everyDownloadOfTheCityAnswersInItsFormat() {
        JsonNode answer = JsonMapper.builder().build().readTree(
                city.visitor().get("/api/v1/datasets?limit=100", "Accept", "application/json").body());
        assertThat(answer.get("items").isArray()).isTrue();
        for (JsonNode dataset : answer.get("items")) {
            assertThat(dataset.get("title").asString()).doesNotContain(".dataset.");
            for (JsonNode file : dataset.get("distributions")) {
                HttpResponse<String> download = city.visitor().get(
                        file.get("href").asString().substring(city.baseUrl().length()), "Accept", "*/*");
                assertThat(download.statusCode()).isEqualTo(200);
                assertThat(download.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(file.get("mediaType").asString());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageIsAccessible(Language language) {
        Page page = city.page(language, Theme.LIGHT, 320);
        page.navigate(language.prefix() + "/daten");
        Accessibility.check(page);
        page.context().close();
    }

    private static Dataset dataset(int number) {
        String key = "set-%02d".formatted(number);
        return new Dataset(number / 4, key, "title", "text", "CC0-1.0", "city", null,
                List.of(new Distribution("CSV", "text/csv", "/" + key + ".csv")));
    }
}
