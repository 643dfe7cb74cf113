package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every filter, tried with many. Each seed repeats. */
class RandomFiltersTest {
    private static FeatureTable table;

    @BeforeAll
    static void fill() {
        table = new FeatureTable("random_rows", RandomFilters.QUERYABLES, RandomRows.of(60, 7));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aTreeWrittenAsTextIsReadAsTheSameTree(long seed) {
        RandomFilters filters = new RandomFilters(seed);
        for (int i = 0; i < 2_000; i++) {
            Expression tree = filters.filter(4);
            String text = Cql2Text.write(tree);
            assertThat(Accepted.text(text).expression()).as(text).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aTreeWrittenAsJsonIsReadAsTheSameTree(long seed) {
        RandomFilters filters = new RandomFilters(seed);
        for (int i = 0; i < 2_000; i++) {
            Expression tree = filters.filter(4);
            String json = Cql2Json.write(tree);
            assertThat(Accepted.json(json).expression()).as(json).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void databaseAndMemoryFindTheSameRows(long seed) {
        RandomFilters filters = new RandomFilters(seed);
        for (int i = 0; i < 500; i++) {
            String text = Cql2Text.write(filters.filter(i % 4));
            CheckedFilter filter = Accepted.checked(text, RandomFilters.QUERYABLES);
            List<Integer> found = table.inMemory(filter);
            assertThat(table.inDatabase(filter)).as(text).isEqualTo(found);
            if (table.translated(filter).isExact()) {
                assertThat(table.candidates(table.translated(filter))).as(text).isEqualTo(found);
            }
        }
    }

    @Test
    void everyPatternMatchesTheSameTextsInBoth() {
        FeatureTable texts = new FeatureTable("texts", RandomFilters.QUERYABLES,
                RandomFilters.TEXTS.stream().map(text -> Map.<String, Object>of("name", text)).toList());
        for (String pattern : RandomFilters.PATTERNS) {
            String text = Cql2Text.write(new IsLike(new PropertyName("name"), new CharacterLiteral(pattern)));
            CheckedFilter filter = Accepted.checked(text, RandomFilters.QUERYABLES);
            assertThat(texts.translated(filter).isExact()).isTrue();
            assertThat(texts.inDatabase(filter)).as(text).isEqualTo(texts.inMemory(filter));
        }
    }

    @Test
    void manyFiltersAreExactAndManyAreNotSoThatBothWaysAreTried() {
        RandomFilters filters = new RandomFilters(1);
        long exact = IntStream.range(0, 1_000)
                .mapToObj(i -> Accepted.checked(Cql2Text.write(filters.filter(i % 4)), RandomFilters.QUERYABLES))
                .filter(filter -> table.translated(filter).isExact()).count();
        assertThat(exact).isBetween(300L, 800L);
    }
}
