package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The browser is judged by the vectors that judge the engine of the server, and by the server itself. */
class RulesInTheBrowserTest {

    private static final String VECTORS = "engines/xdatenfelder/src/test/resources/rule-vectors.json";

    /** All that differs, as lines; the same comparison as that of the engine's own test. */
    private static final String REPLAY = """
            async ([address, text]) => {
              const { Evaluator, day } = await import(address);
              const file = JSON.parse(text);
              const sorted = (list) => JSON.stringify([...list].sort());
              const entries = (object) => sorted(Object.entries(object ?? {}).map((entry) => JSON.stringify(entry)));
              const lists = ['hidden', 'required', 'missing', 'excess', 'unreadable', 'unknown'];
              const differences = [];
              for (const { name, form, rules, draft, today, expect } of file.vectors) {
                const given = new Map(Object.entries(draft));
                const found = new Evaluator(file.forms[form], rules).evaluate(given, day(today ?? file.today));
                const compare = (what, is, should) => {
                  if (is !== should) differences.push(`${name}: ${what} is ${is} and should be ${should}`);
                };
                lists.forEach((list) => compare(list, sorted(found[list]), sorted(expect[list] ?? [])));
                const violations = (all) => sorted(all.map(({ rule, at }) => `${rule} ${at}`));
                compare('violations', violations(found.violations), violations(expect.violations ?? []));
                compare('computed', entries(Object.fromEntries(found.computed)), entries(expect.computed));
                compare('submission', entries(Object.fromEntries(found.submission)), entries(expect.submission));
                compare('the draft', entries(Object.fromEntries(given)), entries(draft));
              }
              return { vectors: file.vectors.length, differences };
            }""";

    private static final RunningCity CITY = RunningCity.get();
    private static final String MODULE = CITY.bean(Assets.class).address("src/forms/rules.ts");
    private static Page page;

    @BeforeAll
    static void open() {
        page = CITY.page(Language.DE, Theme.LIGHT, 390);
        page.navigate("/probleme");
    }

    @AfterAll
    static void close() {
        RunningCity.leave(page);
    }

    @Test
    void theBrowserAgreesWithEveryVector() throws IOException {
        String vectors = Files.readString(ProjectFolder.root().resolve(VECTORS));
        Map<?, ?> result = (Map<?, ?>) page.evaluate(REPLAY, List.of(MODULE, vectors));
        assertThat((List<?>) result.get("differences")).as("differences, of which the first matters").isEmpty();
        assertThat((Integer) result.get("vectors")).isGreaterThan(800);
    }

    @Test
    void aChainOfAsManyRulesAsThereMayBeDoesNotPileUp() {
        Object last = page.evaluate("""
                async (address) => {
                  const { Evaluator, day } = await import(address);
                  const fields = Array.from({ length: 1001 }, (_, number) => ({ path: `F${number}`, type: 'num', count: '0:1' }));
                  const rules = fields.slice(0, -1).map(({ path }, number) => ({ id: path, kind: 'calculated', target: path,
                    expression: { op: '+', args: [{ field: `F${number + 1}` }, { number: '1' }] } }));
                  return new Evaluator(fields, rules).evaluate(new Map([['F1000', '0']]), day('2026-01-01')).computed.get('F0');
                }""", MODULE);
        assertThat(last).isEqualTo("1000");
    }

    @Test
    void aTextIsTheSameBeforeTheRulesSeeIt() {
        List<String> texts = List.of("Zürich", "Zu\u0308rich", "a\r\nb\rc\nd", "tab\there", "\u0000nothing\u001b\u0085\u007f",
                "e\u0007\u0301", "\ud83d\ude00", "half \ud83d", "\ude00 half", "\u212b\u2126", "\ufeff\u00ad\u200b",
                "turned\u061c\u200d\u200e\u200f\u2010\u2029\u202a\u202e\u202f\u2065\u2066\u2069\u206a back", "  ", "");
        Object cleaned = page.evaluate("""
                async ([address, texts]) => {
                  const { entered } = await import(address);
                  return texts.map((units) => entered(String.fromCharCode(...units)));
                }""", List.of(MODULE, texts.stream().map(text -> text.chars().boxed().toList()).toList()));
        assertThat(cleaned).isEqualTo(texts.stream().map(EnteredText::clean).toList());
    }
}
