package city.moves.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.audit.Deed.Change;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.Page;
import city.moves.platform.web.PageOfNobody;
import city.moves.testing.ProjectFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that the program writes into the trail has words in both languages. */
class DeedWordsTest {

    private static final Pattern DEED =
            Pattern.compile("(?:\\bdid|Deed\\.of)\\(\\s*\"([a-z.]+)\",\\s*\"([A-Za-z.-]+)\"\\s*,\\s*(?:\"([a-z]+)[:\"])?");
    private static final Pattern OWN_DEED = Pattern.compile("didForOneself\\(\\s*\"([A-Za-z.-]+)\"");

    private final RunningCity city = RunningCity.get();
    private final ApplicationContext context = city.bean(SayableDeeds.class).city();
    private final Messages messages = city.bean(Messages.class);

    @Test
    void everyDeedThatTheProgramNamesHasWords() {
        List<MatchResult> deeds = sources().flatMap(source -> DEED.matcher(source).results()).toList();
        assertThat(deeds).hasSizeGreaterThan(15).allSatisfy(found -> {
            assertSaid("deed.module." + found.group(1));
            if (!found.group(2).endsWith(".")) {
                assertSaid("deed." + found.group(1) + "." + found.group(2));
            }
            if (found.group(3) != null) {
                assertSaid("deed.subject." + found.group(3));
            }
        });
        assertThat(sources().flatMap(source -> OWN_DEED.matcher(source).results())).hasSizeGreaterThan(5)
                .allSatisfy(found -> assertSaid("deed.identity." + found.group(1)));
    }

    @Test
    void aDeedWithoutWordsFailsTheTestThatMakesIt() {
        SayableDeeds guard = new SayableDeeds(context);
        guard.check(deed("strategy", "measure.edited", "measure:wlan", "milestones.m1.mandatory"));
        for (Deed wrong : List.of(deed("nobody", "measure.edited", "measure:wlan", "title"),
                deed("strategy", "measure.eaten", "measure:wlan", "title"),
                deed("strategy", "measure.edited", "fish:wlan", "title"),
                deed("strategy", "measure.edited", "measure:wlan", "colour"))) {
            assertThatThrownBy(() -> guard.check(wrong)).isInstanceOf(AssertionError.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "strategy | milestones.m1.mandatory | false | nein | no",
        "strategy | money.2026 OPERATING APPROVED.amount | 21474836.47 | 21.474.836,47 € | €21,474,836.47",
        "strategy | dueOn | 2026-11-26 | 26.11.2026 | 26/11/2026",
        "strategy | lifeCycle | IDEA | Idee | idea",
        "strategy | title | DONE am 2026-11-26 | DONE am 2026-11-26 | DONE am 2026-11-26",
        "strategy | posts.1.line | 2026 E 11 APPROVED 1.50 2026-11-26 | 2026 E 11 Bewilligt 1,5 26.11.2026 | 2026 E 11 Approved 1.5 26/11/2026",
        "strategy | dependencies.wlan START_START.line | 30 Netz fehlt | 30 Tage, Netz fehlt | 30 days, Netz fehlt",
        "strategy | office | do-it | Amt für Digitalisierung, Organisation und IT | Office for Digitalisation, Organisation and IT",
        "strategy | offices | do-it, gibt-es-nicht | Amt für Digitalisierung, Organisation und IT, gibt-es-nicht | Office for Digitalisation, Organisation and IT, gibt-es-nicht",
        "strategy | state | RELEASED | freigegeben | released",
        "identity | locked | true | ja | yes",
        "identity | theme | dark | Dunkel | Dark",
        "identity | role | releaser @ * until 2099-12-31 | Freigabe (ganze Stadt) bis 31.12.2099 | Release (whole city) until 31/12/2099",
        "mail | state | SENT | gesendet | sent",
        "maintenance | expected | 2026-11-26T13:05:00Z | 26.11.2026, 14:05 Uhr | 26/11/2026, 14:05"})
    void valuesAreSaidAsPeopleWriteThem(String module, String field, String stored, String german, String english) {
        TrailWords words = city.bean(TrailWords.class);
        assertThat(words.value(page(Language.DE), module, field, stored).replace('\u00a0', ' ')).isEqualToIgnoringCase(german);
        assertThat(words.value(page(Language.EN), module, field, stored).replace('\u00a0', ' ')).isEqualToIgnoringCase(english);
    }

    @Test
    void thePageOfTheTrailShowsPeoplesWords() {
        Deed edited = Deed.of("strategy", "measure.edited", "measure:wortprobe", null, "Test",
                Map.of("dueOn", new Change("2026-11-26", "2027-01-31")));
        city.bean(TransactionTemplate.class).executeWithoutResult(_ -> city.bean(AuditTrail.class).record(edited));
        String trail = city.visitor().signInAs("jonas.vogt").get("/amt/protokoll?gegenstand=measure:wortprobe").body();
        assertThat(trail).contains("hat die Maßnahme geändert", "Maßnahme wortprobe", "Fällig am",
                "26.11.2026 → 31.01.2027").doesNotContain("dueOn", "measure.edited", "2026-11-26");
    }

    private Page page(Language language) {
        return PageOfNobody.of(context, language);
    }

    private static Deed deed(String module, String action, String subject, String field) {
        return Deed.of(module, action, subject, null, "Test", Map.of(field, new Change(null, "true")));
    }

    private void assertSaid(String key) {
        assertThat(Language.values()).allMatch(language -> messages.has(language, key), key);
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve("city/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(DeedWordsTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
