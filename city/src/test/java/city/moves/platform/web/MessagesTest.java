package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.ProjectFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word stands in both languages, every key that is asked for exists, and every key that exists is asked for. */
class MessagesTest {

    /** Keys that the program puts together: the beginnings of their names. */
    private static final List<String> COMPUTED = List.of(
            "audit.reason.", "casework.close.", "casework.decision.", "casework.delivery.", "casework.due.", "casework.do.", "casework.done.", "casework.door.", "casework.fee.lacking.", "casework.fee.measured.",
            "casework.field.grund.", "casework.field.tag.", "casework.field.text.", "casework.list.", "casework.notice-",
            "casework.send.", "casework.stage.", "casework.table.", "casework.use.", "correspondence.decision.",
            "correspondence.kind.", "counter.document.", "deed.", "documents.blank.if.", "documents.file.",
            "formdesk.aspect.", "formdesk.done.", "formdesk.files.", "formdesk.left-out.", "formdesk.problem.",
            "formdesk.prose.reason.", "formdesk.rule.kind.", "formdesk.rule.problem.", "formdesk.rule.unread.",
            "geo.desk.done.", "geo.desk.geometry.", "geo.desk.origin.", "geo.desk.place.shape.hint.",
            "geo.desk.state.", "geo.fetch.kind.", "geo.fetch.state.", "geo.desk.style.colour.", "geo.desk.style.size.",
            "geo.ogc.api.", "geo.ogc.body.geometry.",
            "geo.map.district.", "geo.ogc.body.kind.", "geo.ogc.filter.expected.", "geo.ogc.filter.literal.",
            "geo.intake.choice.", "geo.intake.flaw.", "geo.intake.format.", "geo.intake.state.", "geo.intake.trouble.",
            "geo.intake.work.", "geo.ogc.property.unfit.", "geo.ogc.schema.", "geo.ogc.type.", "held.", "holding.",
            "identity.access.done.", "identity.account.done.", "identity.assurance.", "identity.deed.", "identity.demo.",
            "identity.deputy.done.", "identity.detail.", "identity.details.done.", "identity.history.result.", "identity.news.", "identity.opened.done.",
            "identity.way.", "indicator.", "job.", "jobs.cause.", "jobs.done.", "jobs.phase.", "kept.", "mail.hindrance.",
            "fees.desk.kind.", "mail.kind.", "mail.state.", "mandates.done.", "mandates.notice.", "mandates.state.", "notice.", "notifications.way.", "payment.desk.reason.", "payment.desk.shown.", "payment.due.settled.", "payment.ended.",
            "payment.event.", "payment.source.", "payment.state.", "payment.trial.callback.", "payment.trial.end.", "permission.", "personal.basis.", "places.layer.",
            "privacy.state.", "problems.", "search.action.", "search.kind.",
            "services.acting.kind.", "services.begin.level.", "services.channel.", "services.clientele.", "services.count.", "services.desk.done.",
            "services.desk.field.", "services.desk.filter.", "services.desk.state.", "services.event.", "services.fact.", "services.later.", "services.level.", "services.link.mail.", "services.origin.", "services.remembered.done.",
            "services.situation.", "services.stage.", "services.unit.",
            "strategy.colour.", "strategy.cycle.", "strategy.dependency.", "strategy.desk.column.",
            "strategy.desk.dependency.", "strategy.desk.done.", "strategy.desk.fact.", "strategy.desk.field.",
            "strategy.desk.row.", "strategy.desk.state.", "strategy.desk.table.", "strategy.dimension.",
            "strategy.figure.", "strategy.kind.", "strategy.measure.", "strategy.reason.", "strategy.rules.",
            "strategy.stages.", "strategy.status.", "strategy.topic.",
            "web.accessibility.", "web.display.", "web.easy.", "web.imprint.", "web.privacy.", "web.trouble.");

    private static final String KEY = "[a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+";
    private static final Pattern LITERAL = Pattern.compile("\"(" + KEY + ")\"");
    private static final Pattern SHOWN = Pattern.compile("(?<!Setting\\.)\\b(?:text|count)\\(\\s*\"(" + KEY + ")\"\\s*[,)]");
    private static final Pattern REFUSED = Pattern.compile("\\b(?:refuse|refused|ofField|Refusal\\.of|requiredText"
            + "|requiredDay|required)\\((?:[^()\"]|\"[^\".]*\"|\\([^()]*\\))*?\"(" + KEY + ")\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final TreeMap<String, String> german = messages(Language.DE);
    private final TreeMap<String, String> english = messages(Language.EN);
    private final String source = source();

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(english.keySet()).isEqualTo(german.keySet());
    }

    @Test
    void bothLanguagesNameTheSameValues() {
        assertThat(german).allSatisfy((key, text) ->
                assertThat(found(PLACE, english.getOrDefault(key, ""))).as(key).isEqualTo(found(PLACE, text)));
    }

    @Test
    void nothingIsLeftUnsaid() {
        assertThat(german.values()).noneMatch(String::isBlank);
        assertThat(english.values()).noneMatch(String::isBlank);
    }

    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> asked = found(SHOWN, source);
        asked.addAll(found(REFUSED, source));
        assertThat(asked).hasSizeGreaterThan(100).allMatch(this::exists);
    }

    @Test
    void everyKeyThatExistsIsAskedFor() {
        Set<String> literals = found(LITERAL, source);
        assertThat(german.keySet())
                .filteredOn(key -> !literals.contains(key) && !literals.contains(counted(key)))
                .filteredOn(key -> COMPUTED.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void everyBeginningOfAComputedKeyIsNeeded() {
        Set<String> literals = found(LITERAL, source);
        assertThat(COMPUTED).allMatch(beginning -> german.keySet().stream()
                .anyMatch(key -> key.startsWith(beginning) && !literals.contains(key)));
    }

    /** German writes a space before the sign, one that does not break; English writes none. */
    @Test
    void perCentIsWrittenAsEachLanguageWritesIt() {
        assertThat(english.values()).noneMatch(text -> text.matches("(?s).*\\s%.*") || text.contains("\u00a0%"));
    }

    private boolean exists(String key) {
        return german.containsKey(key) || german.containsKey(key + ".one") && german.containsKey(key + ".other");
    }

    private static String counted(String key) {
        return key.replaceFirst("\\.(one|other)$", "");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeMap<String, String> messages(Language language) {
        TreeMap<String, String> all = new TreeMap<>();
        for (Path file : files("city/src/main/resources/messages", "_" + language.tag() + ".properties")) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException unreadable) {
                throw new AssertionError(file.toString(), unreadable);
            }
            properties.forEach((key, text) ->
                    assertThat(all.put((String) key, (String) text)).as("%s stands twice", key).isNull());
        }
        return all;
    }

    private static String source() {
        return Stream.of(files("city/src/main/java", ".java"), files("city/src/main/jte", ".jte"))
                .flatMap(SortedSet::stream).map(MessagesTest::read).collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    private static SortedSet<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ProjectFolder.root().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new AssertionError(folder, unreadable);
        }
    }
}
