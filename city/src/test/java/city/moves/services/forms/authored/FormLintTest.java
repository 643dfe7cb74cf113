package city.moves.services.forms.authored;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Reading;
import city.moves.engines.xdatenfelder.SchemaReader;
import city.moves.engines.xdatenfelder.SchemaWriter;
import city.moves.services.Description;
import city.moves.services.authored.AuthoredService;
import city.moves.services.authored.Flaw;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every form of our own is whole, plain, and asks for nothing without need. Authors run it alone:
 * {@code ./moves test FormLintTest} names file, line, column and what to do. It needs no running city.
 */
class FormLintTest {

    private static final List<AuthoredForm> ALL = AuthoredForm.all();

    @Test
    void everyFormIsWholeAndPlainAndFitsItsService() {
        Map<String, Description> services = AuthoredService.all().stream()
                .collect(Collectors.toMap(AuthoredService::slug, service -> Objects.requireNonNull(service.description())));
        List<Flaw> found = new ArrayList<>();
        for (AuthoredForm form : ALL) {
            Description service = services.get(form.slug());
            if (service == null) {
                found.add(new Flaw(form.slug() + ".yaml", 1, 1, "einen Dienst dieses Namens gibt es nicht"));
            } else {
                if (!service.access().channel().isOnline()) {
                    found.add(new Flaw(form.slug() + ".yaml", 1, 1, "der Dienst ist nicht online zu haben"));
                }
                found.addAll(FormFindings.of(form, service));
            }
        }
        String all = found.stream().map(Flaw::toString).distinct().collect(Collectors.joining("\n"));
        assertThat(found).as(all).isEmpty();
    }

    @Test
    void noTwoNamesShareAnId() {
        Map<String, String> labels = new HashMap<>();
        for (AuthoredForm form : ALL) {
            if (form.content() == null) {
                continue;
            }
            Map<String, String> own = new TreeMap<>();
            own.put(form.content().schema().id(), form.slug());
            Outline.of(form.content().schema()).positions().values().forEach(position ->
                    own.merge(position.element().id(), position.element().description().label(), (one, other) -> {
                        assertThat(other).as(form.slug() + " " + position.element().id()).isEqualTo(one);
                        return one;
                    }));
            own.forEach((id, label) -> {
                if (!id.startsWith("G")) {
                    assertThat(labels.putIfAbsent(id, label)).as(form.slug() + " " + id).isIn(null, label);
                }
            });
        }
    }

    @Test
    void theFileOfTheStandardSaysTheSame() {
        for (AuthoredForm form : ALL) {
            AuthoredForm.Content content = form.content();
            if (content != null) {
                Reading reading = new SchemaReader().read(content.file());
                assertThat(new SchemaWriter().write(reading.orThrow())).as(form.slug()).isEqualTo(content.file());
                assertThat(Outline.of(reading.orThrow().root()).positions().keySet()).as(form.slug())
                        .isEqualTo(Outline.of(content.schema()).positions().keySet());
            }
        }
    }

    @Test
    void whatIsWrongIsNamedWithItsPlace() {
        AuthoredForm read = read("""
                version: 1.0.0
                checked: 2026-11
                title: Probe
                steps:
                  - step: eins
                    title: Eins | One
                    fields:
                      - text: a
                        label: A | A
                        when: b = 1 and
                        colour: red
                      - telepathy: b
                        label: B | B
                      - block: nobody
                  - step: eins
                    title: Zwei | Two
                    fields: []
                """);
        assertThat(read.content()).isNull();
        assertThat(read.flaws()).extracting(Flaw::toString).contains(
                "probe.yaml:3:1: „title“ steht auf Deutsch und Englisch da: „Name | Name“",
                "probe.yaml:11:9: unbekannter Schlüssel „colour“",
                "probe.yaml:15:5: „eins“ gibt es zweimal")
                .anyMatch(flaw -> flaw.startsWith("probe.yaml:12:9: ein Eintrag beginnt mit step"))
                .anyMatch(flaw -> flaw.startsWith("probe.yaml:14:9: den Baustein „nobody“ gibt es nicht"));
    }

    @Test
    void aRuleThatCannotBeReadIsNamedWithItsCharacter() {
        assertThat(read(rule("b = 1 and")).flaws()).extracting(Flaw::toString)
                .containsExactly("probe.yaml:10:9: Zeichen 10: hier kann „“ nicht stehen");
        assertThat(read(rule("nobody")).flaws()).extracting(Flaw::problem)
                .containsExactly("Zeichen 1: „nobody“ gibt es nicht, oder es ist nicht eindeutig");
        assertThat(read(rule("b > 3")).flaws()).isNotEmpty().extracting(Flaw::problem)
                .allMatch(problem -> problem.startsWith("die Regel geht nicht: WRONG_TYPE"));
        assertThat(read(rule("b")).flaws()).isEmpty();
    }

    private static String rule(String text) {
        return """
                version: 1.0.0
                checked: 2026-11
                title: Probe | Sample
                steps:
                  - step: eins
                    title: Eins | One
                    fields:
                      - text: a
                        label: A | A
                        when: %s
                      - yes-no: b
                        label: B | B
                """.formatted(text);
    }

    private static AuthoredForm read(String text) {
        List<Flaw> flaws = new ArrayList<>();
        return AuthoredForm.of("probe.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Block.all(flaws), flaws);
    }
}
