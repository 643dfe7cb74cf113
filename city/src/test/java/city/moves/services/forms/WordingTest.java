package city.moves.services.forms;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.SchemaReader;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import city.moves.platform.web.Language;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final String DOGS = "G99000002";
    private static final String NAME = DOGS + "/G99000003/F99000004";
    private static final List<FormRule> RULES = RuleJson.read("""
            [{"id":"R1","kind":"valid","target":"G99000001/F99000001","message":"Zu kurz",
              "expression":{"op":">","args":[{"op":"length","args":[{"field":"G99000001/F99000001"}]},{"number":"1"}]}}]
            """).orElseThrow();

    private final FormSchema file = file();

    private static FormSchema file() {
        try (InputStream dogs = WordingTest.class.getResourceAsStream("/services/hunde.xml")) {
            return (FormSchema) new SchemaReader().read(dogs.readAllBytes()).orThrow().root();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void theFileSpeaksWhereNothingElseIsSaid() {
        ReadyForm form = form(wording(Language.DE, Map.of(NAME, new Phrase("Wie heißt er?", "", Map.of(), Map.of()))),
                Language.DE);
        assertThat(label(form, NAME)).isEqualTo("Wie heißt er?");
        assertThat(label(form, DOGS)).isEqualTo(label(form(Wording.NONE, Language.DE), DOGS)).isNotEmpty();
        assertThat(form.foreign(Language.DE)).isNull();
    }

    @Test
    void englishComesOnceAllIsSaidInEnglish() {
        Wording whole = wording(Language.EN, everything());
        assertThat(WordedForm.unsaid(file, RULES, whole)).isEmpty();
        ReadyForm english = form(whole, Language.EN);
        assertThat(label(english, NAME)).isEqualTo("EN " + NAME);
        assertThat(english.message("R1")).isEqualTo("Too short");
        assertThat(english.title()).isEqualTo("Dogs");
        assertThat(english.foreign(Language.EN)).isNull();

        Map<String, Phrase> less = everything();
        less.remove(NAME);
        Wording partly = wording(Language.EN, less);
        assertThat(WordedForm.unsaid(file, RULES, partly)).containsExactly(NAME);
        assertThat(form(partly, Language.EN).foreign(Language.EN)).isEqualTo("de");
        assertThat(label(form(partly, Language.EN), DOGS)).doesNotStartWith("EN");
    }

    @Test
    void theOrderOnThePageIsNotThatOfWhatIsHandedIn() {
        Wording turned = new Wording(Map.of(), Map.of("", List.of(DOGS)));
        assertThat(form(turned, Language.DE).steps().getFirst().key()).isEqualTo(DOGS);
        assertThat(form(Wording.NONE, Language.DE).steps().getFirst().key()).isNotEqualTo(DOGS);
        assertThat(form(turned, Language.DE).evaluate(Map.of(), Set.of(), LocalDate.EPOCH).missing())
                .isEqualTo(form(Wording.NONE, Language.DE)
                        .evaluate(Map.of(), Set.of(), LocalDate.EPOCH).missing());
    }

    @Test
    void itIsReadAsItWasWritten() {
        Wording whole = new Wording(Map.of(Language.EN, new Words("Dogs", everything(), Map.of("R1", "Too short"))),
                Map.of("", List.of(DOGS)));
        assertThat(Wording.read(whole.write())).isEqualTo(whole);
        assertThat(Wording.read("{\"words\":{},\"order\":{}}")).isEqualTo(Wording.NONE);
    }

    private Map<String, Phrase> everything() {
        Map<String, Phrase> phrases = new HashMap<>();
        Outline.of(file).positions().forEach((path, position) -> {
            Map<String, String> options = new HashMap<>();
            Map<String, String> helps = new HashMap<>();
            if (position.element() instanceof Field field && field.options() instanceof Options.Inline inline) {
                inline.options().forEach(option -> {
                    options.put(option.code(), "EN");
                    helps.put(option.code(), "EN");
                });
            }
            phrases.put(path.toString(), new Phrase("EN " + path, "hint", options, helps));
        });
        return phrases;
    }

    private static Wording wording(Language language, Map<String, Phrase> phrases) {
        return new Wording(Map.of(language, new Words("Dogs", phrases, Map.of("R1", "Too short"))), Map.of());
    }

    private ReadyForm form(Wording wording, Language language) {
        return new ReadyForm(file, RULES, WordedForm.of(file, RULES, wording, language));
    }

    private static String label(ReadyForm form, String path) {
        return form.at(ElementPath.of(path)).orElseThrow().element().description().label();
    }
}
