package city.moves.engines.xdatenfelder.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.SchemaFixture;
import city.moves.engines.xdatenfelder.SchemaRoot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of published forms become rules, or stay sentences. */
class ProseRulesTest {

    @Test
    void allThreeRulesOfTheRealFormAreUnderstood() {
        SchemaRoot form = SchemaFixture.blueCard();
        List<ProseRule> found = ProseRules.of(form);
        assertThat(found).hasSize(3).allSatisfy(rule -> assertThat(rule).isInstanceOf(ProseRule.Resolved.class));
        List<FormRule> rules = found.stream().flatMap(rule -> ((ProseRule.Resolved) rule).rules().stream()).toList();
        assertThat(rules).extracting(rule -> rule.target().toString()).containsExactly(
                "G00000636/F00001028",
                "G00000637/F00001031", "G00000637/F00001032", "G00000637/F00001033",
                "G00000638/F00001042", "G00000638/F00000609", "G00000638/F00001043", "G00000638/F00000008",
                "G00000638/F00001045");
        assertThat(RuleCheck.check(RuleForm.of(form), rules)).isEmpty();

        Evaluator evaluator = new Evaluator(RuleForm.of(form), rules);
        LocalDate today = LocalDate.of(2026, 3, 1);
        Evaluation insured = evaluator.evaluate(
                Map.of("G00000636/F00001027", "true", "G00000636/F00001028", "AOK"), today);
        assertThat(insured.submission()).containsValue("AOK");
        Evaluation uninsured = evaluator.evaluate(
                Map.of("G00000636/F00001027", "false", "G00000636/F00001028", "AOK"), today);
        assertThat(uninsured.submission()).doesNotContainValue("AOK");
        assertThat(uninsured.hidden()).extracting(InstancePath::toString).contains("G00000636/F00001028");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "\"F1 a\" ist nur dann zu befüllen, wenn \"F0 q\" bejaht wurde.                          |",
        "\"F1 a\", \"F2 b\" und \"F3 c\" sind nur dann zu befüllen, wenn \"F0 q\" bejaht wurde.  |",
        "„F1 a“ ist nur dann zu befüllen, wenn „F0 q“ bejaht wurde                               |",
        "\"F1 a\" und \"F9 x\" sind nur dann zu befüllen, wenn \"F0 q\" bejaht wurde.            | UNKNOWN_FIELD",
        "\"F1 a\" ist nur dann zu befüllen, wenn \"F4 d\" bejaht wurde.                          | AMBIGUOUS_FIELD",
        "\"F0 q\" ist nur dann zu befüllen, wenn \"F1 a\" bejaht wurde.                          | UNSUITABLE_FIELD",
        "\"F0 q\" ist nur dann zu befüllen, wenn \"F0 q\" bejaht wurde.                          | UNSUITABLE_FIELD",
        "\"F1 a\" ist nur dann zu befüllen, wenn \"F5 r\" bejaht wurde.                          | UNSUITABLE_FIELD",
        "\"F1 a\" ist nicht zu befüllen, wenn \"F0 q\" bejaht wurde.                             | UNKNOWN_PATTERN",
        "\"F1 a\" oder \"F2 b\" sind nur dann zu befüllen, wenn \"F0 q\" bejaht wurde.           | UNKNOWN_PATTERN",
        "\"F1 a\" ist nur dann zu befüllen, wenn \"F0 q\" bejaht wurde. Außer montags.           | UNKNOWN_PATTERN",
        "Es muss \"F1 a\" befüllt werden.                                                        | UNKNOWN_PATTERN",
        "``                                                                                      | NO_PROSE",
    })
    void aSentenceIsUnderstoodOrKept(String sentence, ProseRule.Reason reason) {
        List<ProseRule> rules = ProseRules.of(SchemaFixture.withRule(sentence.replace("\"", "&quot;")));
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.bearer()).isEqualTo(ElementPath.TOP);
            if (reason == null) {
                assertThat(rule).isInstanceOf(ProseRule.Resolved.class);
            } else {
                assertThat(rule).isInstanceOfSatisfying(ProseRule.Unresolved.class,
                        unresolved -> assertThat(unresolved.reason()).isEqualTo(reason));
                assertThat(rule.source().prose() == null ? "" : rule.source().prose()).isEqualTo(sentence.strip());
            }
        });
    }

    @Test
    void endlessSentencesEndSoon() {
        for (String piece : List.of("\"F1 a\", ", ", ", "und ", "\"F1 ", " ", "ist nur dann zu befüllen, wenn ", "\"F1 a\" und, ")) {
            String text = piece.repeat(3_900 / piece.length()).replace("\"", "&quot;");
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> ProseRules.of(SchemaFixture.withRule(text)));
        }
    }
}
