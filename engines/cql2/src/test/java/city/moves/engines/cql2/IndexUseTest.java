package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator indexes is found by index, although every name and value of a filter is a parameter. */
class IndexUseTest {
    private static final Queryables TREES = new Queryables(Map.of("species", SimpleType.STRING, "height", SimpleType.NUMBER,
            "geom", GeometryType.POINT));
    private static final SqlTranslator TRANSLATOR = new SqlTranslator(new SqlMapping(JsonbColumn.values("props", TREES),
            Map.of("geom", new SqlFragment("bbox"))));

    @BeforeAll
    static void plant() {
        for (String statement : List.of("CREATE TABLE trees (number integer, bbox box, props jsonb)", """
                INSERT INTO trees SELECT n, box(point(n % 100, n % 80), point(n % 100, n % 80)),
                       jsonb_build_object('species', 'species ' || n, 'height', n / 100.0) FROM generate_series(1, 20000) n
                """, "CREATE INDEX by_species ON trees (((props ->> 'species')) COLLATE \"C\")",
                "CREATE INDEX by_height ON trees ((CAST(props ->> 'height' AS numeric)))",
                "CREATE INDEX by_box ON trees USING spgist (bbox)", "ANALYZE trees")) {
            Database.get().execute(new SqlFragment(statement));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "species = 'species 7'|by_species", "species LIKE 'species 77%'|by_species",
            "height > 199.9|by_height", "height BETWEEN 3 AND 3 + 0.1|by_height",
            "S_WITHIN(geom, BBOX(3, 3, 3.5, 3.5))|by_box"})
    void anIndexIsUsed(String text, String index) {
        SqlFragment where = TRANSLATOR.translate(Accepted.checked(text, TREES)).where();
        String plan = String.join("\n", Database.get().lines(
                new SqlFragment("EXPLAIN SELECT number FROM trees WHERE " + where.sql(), where.parameters())));
        assertThat(plan).contains(index);
    }
}
