package city.moves.engines.xdatenfelder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form of one's own should not have. */
class SchemaReviewTest {
    private static final String LABEL = "<x:bezeichnungEingabe>Label</x:bezeichnungEingabe>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "text | <x:praezisierung>{'minLength':'1','maxLength':'9'}</x:praezisierung>           |",
        "date | <x:praezisierung>{'minValue':'2020-01-01','maxValue':'2020-01-01'}</x:praezisierung> |",
        "text | <x:praezisierung>{'minLength':'9','maxLength':'1'}</x:praezisierung>           | RANGE_EMPTY",
        "num  | <x:praezisierung>{'minValue':'9','maxValue':'-10'}</x:praezisierung>           | RANGE_EMPTY",
        "date | <x:praezisierung>{'minValue':'2021-01-01','maxValue':'2020-01-01'}</x:praezisierung> | RANGE_EMPTY",
        "num  | <x:praezisierung>{'minValue':'neun','maxValue':'1e999999999'}</x:praezisierung> |",
        "bool | <x:praezisierung>{'maxLength':'1'}</x:praezisierung>                           | LENGTH_WITHOUT_TEXT",
        "text | <x:praezisierung>{'maxValue':'1'}</x:praezisierung>                            | RANGE_WITHOUT_ORDER",
        "file | ``                                                                             | SINGLE_FILE",
        "text | <x:hilfetextEingabe>Label</x:hilfetextEingabe>                                 | HELP_REPEATS_LABEL",
    })
    void oneField(String type, String more, String kind) {
        List<Remark> remarks = review(SchemaCases.field("F1", "0:1", type, LABEL + more.replace('\'', '"')));
        assertThat(remarks).extracting(remark -> remark.kind() + " " + remark.path())
                .isEqualTo(kind == null ? List.of() : List.of(kind + " F1"));
    }

    @Test
    void groupsAreNeitherEmptyNorAlone() {
        assertThat(review(SchemaCases.group("G1", "1:1", LABEL) + SchemaCases.group("G2", "1:1",
                LABEL + SchemaCases.field("F1", "1:1", "text", LABEL))))
                .containsExactly(new Remark(Remark.Kind.GROUP_EMPTY, ElementPath.of("G1")),
                        new Remark(Remark.Kind.GROUP_OF_ONE, ElementPath.of("G2")));
    }

    @Test
    void alsoPublishedFormsHaveWhatTheyShouldNot() {
        assertThat(SchemaReview.of(SchemaFixture.blueCard())).extracting(Remark::kind)
                .contains(Remark.Kind.ABSTRACT_PART, Remark.Kind.GROUP_OF_ONE, Remark.Kind.LAW_MISSING, Remark.Kind.SINGLE_FILE,
                        Remark.Kind.LABEL_MISSING)
                .doesNotContain(Remark.Kind.LIST_NAME, Remark.Kind.SELECT_WITHOUT_LIST);
    }

    private static List<Remark> review(String parts) {
        return SchemaReview.of(SchemaCases.read(SchemaCases.two(LABEL + parts)).orThrow().root());
    }
}
