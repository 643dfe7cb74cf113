package city.moves.engines.xdatenfelder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a or b and not c = 1            | a or (b and (not (c = 1)))
            a + b * 2 - 1 >= -3.50          | ((a + (b * 2)) - 1) >= -3.5
            kind-of/dog in ("x", "y z")     | kind-of/dog in ("x", "y z")
            (a or b) and c                  | (a or b) and c
            yearsBetween(born, today) < 18  | yearsBetween(born, today) < 18
            if(a, round(b / 3, 2), sum(g/f)) = 1 | if(a, round(b / 3, 2), sum(g/f)) = 1
            plusMonths(2026-01-31, 1) <> d  | plusMonths(2026-01-31, 1) <> d
            exists(g) = true                | exists(g) = true
            not not a                       | not (not a)
            """)
    void whatPeopleWriteIsRead(String written, String meant) {
        assertThat(ExpressionText.write(read(written))).isEqualTo(meant);
        assertThat(read(meant)).isEqualTo(read(written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a and        | UNEXPECTED    | 6  | ''
            a = = b      | UNEXPECTED    | 5  | '='
            a in b       | UNEXPECTED    | 6  | b
            a ; b        | UNEXPECTED    | 3  | '; b'
            nowhere = 1  | UNKNOWN_PLACE | 1  | nowhere
            foo(a)       | UNEXPECTED    | 1  | foo
            (a or b      | UNEXPECTED    | 8  | ''
            round(a, 11) | UNEXPECTED    | 10 | 11
            "open        | UNEXPECTED    | 1  | '"open'
            2026-02-30   | UNEXPECTED    | 1  | 2026-02-30
            """)
    void whatCannotBeReadIsNamedWithItsPlace(String written, ExpressionText.Why why, int at, String text) {
        assertThat(ExpressionText.read(written, ExpressionTextTest::place)).isEqualTo(new ExpressionText.Unread(why, at, text));
    }

    @Test
    void depthIsBounded() {
        for (String open : List.of("(", "not ", "length(")) {
            assertThat(ExpressionText.read(open.repeat(10_000) + "a", ExpressionTextTest::place))
                    .isInstanceOfSatisfying(ExpressionText.Unread.class,
                            unread -> assertThat(unread.why()).isEqualTo(ExpressionText.Why.TOO_DEEP));
        }
    }

    @Test
    void everyExpressionOfTheVectorsComesBackFromItsText() {
        List<Expression> all = RuleVectorsTest.vectors().flatMap(vector -> vector.rules().stream())
                .map(FormRule::expression).distinct().toList();
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(all).allSatisfy(expression -> {
            String text = ExpressionText.write(expression);
            assertThat(ExpressionText.write(read(text))).isEqualTo(text);
        });
    }

    private static Expression read(String text) {
        ExpressionText.Result result = ExpressionText.read(text, ExpressionTextTest::place);
        assertThat(result).as(text).isInstanceOf(ExpressionText.Read.class);
        return ((ExpressionText.Read) result).expression();
    }

    private static Optional<ElementPath> place(String name) {
        return name.equals("nowhere") ? Optional.empty() : Optional.of(ElementPath.of(name));
    }
}
