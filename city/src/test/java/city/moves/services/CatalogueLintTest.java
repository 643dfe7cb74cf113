package city.moves.services;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.services.authored.AuthoredService;
import city.moves.services.authored.Flaw;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every authored service is whole, plain and well-formed. Authors run it alone: {@code ./moves test CatalogueLintTest}
 * names file, line and what to do. It needs no running city.
 */
class CatalogueLintTest {

    private static final Messages MESSAGES = new Messages();

    @Test
    void everyAuthoredServiceIsWholeAndPlain() {
        List<AuthoredService> all = AuthoredService.all();
        Set<String> slugs = all.stream().map(AuthoredService::slug).collect(Collectors.toSet());
        List<String> findings = new ArrayList<>();
        all.forEach(authored -> findings.addAll(findings(authored, slugs)));
        assertThat(all).isNotEmpty();
        assertThat(findings).as(String.join("\n", findings)).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        AuthoredService read = read("""
                name: Probe
                plain:
                  de: Probe beantragen
                  en: Apply for a sample
                channel: telepathy
                level: none
                preis: 3
                key: 4711
                """);
        assertThat(read.description()).isNull();
        assertThat(read.flaws()).extracting(Flaw::toString)
                .anyMatch(flaw -> flaw.startsWith("probe.yaml:5:10: „channel: telepathy“ ist nicht"))
                .anyMatch(flaw -> flaw.equals("probe.yaml:7:1: unbekannter Schlüssel „preis“"))
                .anyMatch(flaw -> flaw.contains("„short“ fehlt"));
    }

    @Test
    void aHostileFileIsRefusedAndBuildsNothing() {
        assertThat(read("name: !!javax.script.ScriptEngineManager [x]").flaws()).isNotEmpty();
        assertThat(read("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]").flaws()).isNotEmpty();
        assertThat(read("a: ".repeat(200_000)).flaws()).isNotEmpty();
        assertThat(read("[".repeat(10_000)).flaws()).isNotEmpty();
        assertThat(read("").flaws()).isNotEmpty();
        assertThat(read("name: [").flaws().getFirst().problem()).startsWith("kein YAML");
    }

    private static List<String> findings(AuthoredService authored, Set<String> slugs) {
        Description description = authored.description();
        if (description == null) {
            return authored.flaws().stream().map(Flaw::toString).toList();
        }
        List<String> findings = new ArrayList<>();
        String file = authored.slug() + ".yaml:";
        for (Gap gap : Gaps.of(authored.slug(), description, slugs)) {
            findings.add(file + authored.lines().getOrDefault(gap.part().authored(), 1) + ": " + gap.part().authored() + ": "
                    + MESSAGES.text(Language.DE, gap.message(), gap.arguments().toArray()));
        }
        String office = description.access().office();
        if (!DemoUnits.keys().contains(office)) {
            findings.add(file + authored.lines().get("office") + ": die Stelle „" + office + "“ gibt es nicht");
        }
        return findings;
    }

    private static AuthoredService read(String text) {
        return AuthoredService.of("probe.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
