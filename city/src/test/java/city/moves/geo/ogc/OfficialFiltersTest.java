package city.moves.geo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.cql2.Cql2Json;
import city.moves.engines.cql2.Cql2Text;
import city.moves.engines.cql2.Filter;
import city.moves.engines.cql2.Outcome;
import city.moves.geo.PublishedLayers;
import city.moves.testing.RunningCity;
import city.moves.testing.SharedData;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The 351 predicates of the standard's abstract test suite, asked at the door, every third as JSON; the engine answers all in both. */
class OfficialFiltersTest {

    private static final List<String> CLASSES = List.of("basic-cql2", "advanced-comparison-operators",
            "case-insensitive-comparison", "accent-insensitive-comparison", "basic-spatial-functions",
            "basic-spatial-functions-plus", "spatial-functions", "temporal-functions", "property-property", "arithmetic");
    private static final String COMBINED = "(NOT (%2$s) AND %1$s) OR (%3$s and %4$s) or not (%1$s OR %4$s)";
    private static final Map<String, String> LAYERS = Map.of("ne_110m_admin_0_countries", PublishedLayers.COUNTRIES,
            "ne_110m_populated_places_simple", PublishedLayers.PLACES,
            "ne_110m_rivers_lake_centerlines", PublishedLayers.RIVERS);

    /** Rows whose number is not that of the data: three names begin with Ch and one with Chis when accents are gone. */
    private static final Map<String, Integer> AGAINST_THE_DATA = Map.of("ACCENTI(name) LIKE accenti('Ch%')", 3,
            "ACCENTI(CASEI(name)) LIKE accenti(casei('Chiș%'))", 1, "ACCENTI(CASEI(name)) LIKE accenti(casei('cHis%'))", 1);

    private final Client client = new Client();

    private record Predicate(String layer, String text, int expected) {}

    @Test
    void everyPredicateFindsWhatTheStandardSays() throws IOException {
        PublishedLayers.loadWorld(RunningCity.get());
        List<Predicate> all = predicates();
        assertThat(all).hasSize(351);
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Predicate one : all) {
            boolean json = ++asked % 3 == 0;
            int found = json ? matched(one.layer(), json(one.text()), "cql2-json")
                    : matched(one.layer(), one.text(), "cql2-text");
            if (found != one.expected()) {
                wrong.add(one + ": " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int matched(String layer, String filter, String language) {
        return client.read("/ogc/collections/" + layer + "/items?limit=1&filter-lang=" + language + "&filter="
                + URLEncoder.encode(filter, StandardCharsets.UTF_8)).get("numberMatched").asInt();
    }

    private static String json(String text) {
        assertThat(Cql2Text.read(text)).as(text).isInstanceOf(Outcome.Accepted.class);
        return Cql2Json.write(((Outcome.Accepted<Filter>) Cql2Text.read(text)).value().expression());
    }

    private static List<Predicate> predicates() throws IOException {
        List<Predicate> predicates = new ArrayList<>();
        for (String one : CLASSES) {
            for (String line : Files.readAllLines(SharedData.path("opendata/cql2/cql2/standard/annex_ats_" + one + ".adoc"))) {
                List<String> cells = line.startsWith("|")
                        ? Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList() : List.of();
                if (cells.size() >= 3 && line.contains("`") && cells.getLast().matches("\\d+")) {
                    predicates.add(predicate(cells));
                }
            }
        }
        return predicates;
    }

    private static Predicate predicate(List<String> cells) {
        boolean combined = cells.size() == 5;
        String text = combined ? COMBINED.formatted(cells.subList(0, 4).stream().map(OfficialFiltersTest::plain).toArray())
                : plain(cells.get(cells.size() - 2));
        String layer = combined ? "ne_110m_populated_places_simple" : cells.get(cells.size() - 3);
        return new Predicate(LAYERS.get(layer), text.replaceAll("\\bgeom\\b", "geometry"),
                AGAINST_THE_DATA.getOrDefault(text, Integer.parseInt(cells.getLast())));
    }

    /** Without the marks of the language in which the tables are written. */
    private static String plain(String cell) {
        return cell.replace("`", "").replace("\\((", "((").replace("\\<=", "<=");
    }
}
