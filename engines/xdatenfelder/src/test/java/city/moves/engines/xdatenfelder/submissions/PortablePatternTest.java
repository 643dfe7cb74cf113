package city.moves.engines.xdatenfelder.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that every judge understands alike, or none. */
class PortablePatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "[0-9]{5} [0-9]{5}", "^\\d{5}$ [0-9]{5}", "[\\d-]+ [0-9\\-]+", "(?:ab)* (ab)*", "(a|b)?c (a|b)?c", "((ab)c){2,3} ((ab)c){2,3}", "\\w+@\\w+ [A-Za-z0-9_]+@[A-Za-z0-9_]+",
        "a\\.b a\\.b", "[^a-z] [^a-z]", "a{2,} a{2,}", "äöü? äöü?", "\\/ /",
    })
    void isWritten(String pattern, String portable) {
        assertThat(PortablePattern.of(pattern)).hasValue(portable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(?=a)", "(?i)a", "\\p{L}", "\\bx", "a++", "a*?", "(", ")", "[", "[]", "[a", "a{", "a{x}", "*a",
        "[a-z&&[b]]", "[a-[b]]", "\\1", "a^b", "a$b", "\\", "[z-a]", "a|*", "{2}", "😀", "a{3,2}", "(a*)*", "(a|a)*b",
        "((a+))+", "((a|b)c){2}"})
    void isLeftOut(String pattern) {
        assertThat(PortablePattern.of(pattern)).isEmpty();
    }

    @Test
    void whateverIsWrittenIsUnderstoodByEveryJudge() {
        Random random = new Random(3);
        List<String> pieces = List.of("a", "[a-c]", "\\d", "(", ")", "|", "*", "?", "{2}", "{1,3}", "[^x]", "\\.", "-", ".", "[", "]",
                "\\s", "^", "$", "[-a]", "[\\w.-]", "\\\\", " ", "}", "+");
        int written = 0;
        for (int i = 0; i < 3_000; i++) {
            StringBuilder pattern = new StringBuilder();
            for (int n = 1 + random.nextInt(6); n > 0; n--) {
                pattern.append(pieces.get(random.nextInt(pieces.size())));
            }
            if (PortablePattern.of(pattern.toString()).isPresent()) {
                written++;
                if (written % 10 == 0) {
                    new Judges(SubmissionForm.of(OneField.withPattern(pattern.toString()), List.of(), CodeLists.NONE));
                }
            }
        }
        assertThat(written).isGreaterThan(300);
    }
}
