package city.moves.council.oparl;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.oparl.ObjectType;
import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.testing.MovingClock;
import city.moves.testing.RunningCity;
import city.moves.testing.SharedData;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** All of Hürtgenwald and every twelfth object of Karlsruhe; {@code ./moves bench council} does the same with all of Karlsruhe. */
class MirroredCouncilsTest {

    private static final int EACH = 12;

    @TempDir
    private static Path folder;
    private static RunningCity city;
    private static String karlsruhe;
    private static ImportReport first;
    private static ImportReport small;
    private static Crawler crawler;

    @BeforeAll
    static void takeOverBothAndReadAllOfIt() throws IOException {
        Path all = SharedData.path("council/karlsruhe");
        city = RunningCity.alone();
        for (String file : List.of("organizations", "papers", "meetings", "consultations")) {
            thinOut(all.resolve(file + ".ndjson.gz"), folder.resolve(file + ".ndjson"));
        }
        karlsruhe = folder + "#name=Stadt Karlsruhe";
        first = take(karlsruhe);
        small = take(SharedData.path("council/huertgenwald").toString());
        crawler = new Crawler(city.visitor(), city.baseUrl());
        crawler.crawl();
    }

    @AfterAll
    static void close() {
        if (city != null) {
            city.close();
        }
    }

    private static void thinOut(Path all, Path some) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(all)),
                StandardCharsets.UTF_8)); BufferedWriter writer = Files.newBufferedWriter(some)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (number++ % EACH == 0 || line.contains("\"deleted\":true")) {
                    writer.append(line).append('\n');
                }
            }
        }
    }

    private static ImportReport take(String source) throws IOException {
        return city.beans(ImportKind.class).stream().filter(kind -> kind.key().equals("oparl")).findFirst().orElseThrow()
                .importFrom(source);
    }

    @Test
    void everythingThatOthersPublishedIsPublishedHereWithoutAFinding() {
        assertThat(crawler.findings).isEmpty();
        assertThat(crawler.faults).isEmpty();
        assertThat(crawler.deleted.get(ObjectType.PAPER)).as("what both deleted").hasSize(268 + 18);
        assertThat(crawler.listed.get(ObjectType.BODY)).hasSize(2);
        assertThat(crawler.listed.get(ObjectType.PERSON)).hasSize(49);
        assertThat(crawler.listed.get(ObjectType.MEMBERSHIP)).hasSize(533);
        assertThat(crawler.listed.get(ObjectType.PAPER).size()).isGreaterThan(2_115 + 1_000);
    }

    @Test
    void whatIsWrongIsToldForEachObjectAndTheRestIsThere() {
        assertThat(first.taken()).isEqualTo(first.read());
        assertThat(first.problems()).isEmpty();
        assertThat(small.problems()).extracting(RowProblem::field).as("a number without its zero, and words that are not known")
                .containsExactly("ags", "organizationType", "organizationType", "organizationType", "organizationType");
        assertThat(small.problems()).allSatisfy(problem ->
                assertThat(problem.problem()).contains("is taken over without this"));
        assertThat(small.taken()).isEqualTo(small.read());
    }

    @Test
    void aSecondTimeNothingChanges() throws IOException {
        String before = city.database().sql("select max(modified)::text || count(*) from council.published").query(String.class).single();
        try (MovingClock.Moved _ = city.clock().forward(Duration.ofMinutes(1))) {
            assertThat(take(karlsruhe).difference()).satisfies(difference -> assertThat(difference.isNone()).isTrue());
        }
        assertThat(city.database().sql("select max(modified)::text || count(*) from council.published").query(String.class).single())
                .isEqualTo(before);
    }

    @Test
    void everyObjectAlsoOneThatIsEmbeddedIsFoundUnderItsAddress() {
        Random random = new Random(11);
        for (ObjectType type : ObjectType.values()) {
            List<String> ids = crawler.listed.getOrDefault(type, Set.of()).stream().sorted().toList();
            for (int i = 0; i < 20 && !ids.isEmpty(); i++) {
                String id = ids.get(random.nextInt(ids.size()));
                JsonNode object = crawler.json(id);
                assertThat(object.path("id").asString()).isEqualTo(id);
            }
        }
        assertThat(crawler.faults).isEmpty();
    }

    @Test
    void whatWasDeletedIsListedIfAndOnlyIfItIsAskedForByTheTimeOfItsModification() {
        String body = crawler.listed.get(ObjectType.BODY).stream().sorted()
                .filter(one -> crawler.json(one).path("name").asString().equals("Stadt Karlsruhe")).findFirst().orElseThrow();
        Crawler plain = new Crawler(city.visitor(), city.baseUrl());
        Set<String> papers = plain.list(ObjectType.PAPER, body + "/paper?limit=1000&created_since=1990-01-01T00%3A00%3A00%2B01%3A00");
        assertThat(plain.findings).isEmpty();
        assertThat(plain.deleted).isEmpty();
        assertThat(papers).hasSizeGreaterThan(1_000);
    }

    @Test
    void aListWithoutInnerObjectsIsStillWithoutAFinding() {
        Crawler thin = new Crawler(city.visitor(), city.baseUrl());
        for (String body : crawler.listed.get(ObjectType.BODY)) {
            thin.list(ObjectType.MEETING, body + "/meeting?omit_internal=true&limit=500");
            thin.list(ObjectType.PERSON, body + "/person?omit_internal=true&limit=500");
        }
        thin.list(ObjectType.BODY, city.baseUrl() + Addresses.BODIES + "?omit_internal=true");
        assertThat(thin.findings).isEmpty();
        assertThat(thin.faults).isEmpty();
    }

    @Test
    void aCouncilThatNobodyNamesIsAskedFor() throws IOException {
        Path papers = folder.resolveSibling(folder.getFileName() + "-other").resolve("papers.ndjson");
        Files.createDirectories(papers.getParent());
        Files.writeString(papers, Files.readAllLines(folder.resolve("papers.ndjson")).getFirst().replace("web1.karlsruhe", "other.example"));
        assertThat(take(papers.toString()).problems()).singleElement().extracting(RowProblem::problem).asString()
                .contains("add #name=");
    }
}
