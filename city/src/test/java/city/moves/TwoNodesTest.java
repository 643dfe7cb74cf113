package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.ChildProcess;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two processes serve one city on one database. They are started once; the last tests kill one and bring it back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SEARCH_FOLLOWS_WITHIN = Duration.ofSeconds(2);
    /** As the guide for administrators says. */
    private static final Duration STOPS_WITHIN = Duration.ofMinutes(1);
    private static final int OLD_RUNS = 40_000;
    private static final Pattern ACCEPTED = Pattern.compile("\"request\":\"([^\"]+)\"");

    @TempDir
    static Path parent;

    private static DatabaseAccess access;
    private static JdbcClient database;
    private static MailsOfNodes mails;
    private static ChildProcess first;
    private static ChildProcess second;
    private static String firstAddress;
    private static String secondAddress;

    @BeforeAll
    static void startBoth() {
        access = RunningCity.get().copyOfDemo();
        database = JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
        mails = new MailsOfNodes(database);
        first = node("first");
        second = node("second");
        firstAddress = first.awaitAddress();
        secondAddress = second.awaitAddress();
    }

    @AfterAll
    static void stopBoth() {
        first.close();
        second.close();
        mails.close();
    }

    @Test
    @Order(1)
    void whoSignsInOnOneIsKnownToTheOtherAndWhoSignsOutIsNobodyAtOnce() {
        HttpVisitor kim = HttpVisitor.at(firstAddress).signInAs("kim.weber");
        String cookies = kim.cookieHeader();
        HttpVisitor elsewhere = HttpVisitor.at(secondAddress);
        assertThat(elsewhere.get("/konto", "Cookie", cookies).body()).contains("Kim Weber");
        assertThat(kim.submit("/konto", "/abmelden", Map.of()).statusCode()).isEqualTo(302);
        assertThat(elsewhere.get("/konto", "Cookie", cookies).statusCode()).isEqualTo(302);
    }

    @Test
    @Order(2)
    void aFormThatReachesBothAtOnceIsDoneOnce() {
        HttpVisitor jonas = HttpVisitor.at(firstAddress).signInAs("jonas.vogt");
        String name = "zweimal." + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> fields = new LinkedHashMap<>(Map.of("once", UUID.randomUUID().toString(),
                "signInName", name, "displayName", "Zwei Mal", "email", ""));
        fields.put("_csrf", HttpVisitor.token(jonas.get("/amt/konten/neu")));
        CompletableFuture<String> atTheOther = CompletableFuture.supplyAsync(() -> location(
                HttpVisitor.at(secondAddress).post("/amt/konten/neu", fields, "Cookie", jonas.cookieHeader())));
        String here = location(jonas.post("/amt/konten/neu", fields));
        String there = atTheOther.join();
        assertThat(there).isEqualTo(here).contains("/amt/konten/");
        assertThat(database.sql("select count(*) from identity.account where sign_in_name = :name")
                .param("name", name).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void guessingIsSlowHoweverTheGuessesAreSpread() {
        String name = "niemand." + UUID.randomUUID();
        int status = 0;
        for (int guess = 0; guess < 21; guess++) {
            String door = guess % 2 == 0 ? firstAddress : secondAddress;
            status = HttpVisitor.at(door).submit("/anmelden", "/anmelden",
                    Map.of("name", name, "password", "geraten")).statusCode();
        }
        assertThat(status).as("each guess came from another address").isEqualTo(429);
    }

    @Test
    @Order(4)
    void whatIsCommittedIsFoundByBothWithinTwoSeconds() {
        Duration took = SEARCH_FOLLOWS_WITHIN;
        for (int attempt = 1; attempt <= 3 && took.compareTo(SEARCH_FOLLOWS_WITHIN) >= 0; attempt++) {
            String word = "zwillingswort" + "abc".charAt(attempt - 1);
            put(word);
            long begun = System.nanoTime();
            await(() -> finds(firstAddress, word) && finds(secondAddress, word));
            took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("both nodes found what was committed after " + took.toMillis() + " ms");
        }
        assertThat(took).as("at best of three, since a busy machine may be slow once").isLessThan(SEARCH_FOLLOWS_WITHIN);
    }

    @Test
    @Order(5)
    void aTileIsAnotherOnBothAsSoonAsItsLayerIs() {
        String path = "/ogc/collections/beispiel-trinkbrunnen/tiles/WebMercatorQuad/0/0/0";
        String tag = tag(firstAddress, path);
        assertThat(tag(secondAddress, path)).as("both cut the same").isEqualTo(tag);
        database.sql("with gone as (delete from geo.feature where id = 'brunnen-kastanienhof') update geo.layer "
                + "set content = content + 1, features = features - 1 where key = 'beispiel-trinkbrunnen'").update();
        await(() -> !tag(firstAddress, path).equals(tag) && !tag(secondAddress, path).equals(tag));
        assertThat(tag(secondAddress, path)).isEqualTo(tag(firstAddress, path));
        assertThat(HttpVisitor.at(secondAddress).get(path, "Accept", "*/*").body()).doesNotContain("brunnen-kastanienhof")
                .contains("beispiel-trinkbrunnen");
    }

    private static String tag(String address, String path) {
        return HttpVisitor.at(address).get(path, "Accept", "*/*").headers().firstValue("ETag").orElseThrow();
    }

    @Test
    @Order(6)
    void everyJobIsDoneOnceByOneOfThem() {
        await(() -> count("select count(*) from jobs.node") == 2);
        Instant now = Instant.now();
        database.sql("update jobs.run set due_at = :now where phase = 'WAITING'")
                .param("now", Timestamp.from(now)).update();
        await(() -> count("select count(*) from jobs.run where phase in ('WAITING', 'RUNNING') and due_at <= now()") == 0);
        assertThat(database.sql("select kind from jobs.run where phase = 'DONE' group by kind having count(*) > 1")
                .query(String.class).list()).isEmpty();
        assertThat(count("select count(distinct kind) from jobs.run where phase = 'DONE'")).isGreaterThan(3);
        assertThat(count("select count(*) from jobs.run where attempts > 0")).isZero();
    }

    @Test
    @Order(7)
    void whenOneIsKilledTheOtherServesAndTakesUpItsWorkAndSendsWhatItOwed() {
        mails.sendOneAndOweOne(firstAddress);
        HttpVisitor kim = HttpVisitor.at(firstAddress).signInAs("kim.weber");
        String node = "%" + first.pid() + "@%";
        UUID work = database.sql("""
                update jobs.run set phase = 'RUNNING', turn = turn + 1,
                    node = (select id from jobs.node where name like :name)
                where kind = 'jobs.history' and phase = 'WAITING' returning id
                """).param("name", node).query(UUID.class).single();
        first.killAlone();
        assertThat(HttpVisitor.at(secondAddress).get("/konto", "Cookie", kim.cookieHeader()).statusCode())
                .isEqualTo(200);
        assertThat(HttpVisitor.at(secondAddress).get("/actuator/health", "Accept", "*/*").body()).contains("UP");
        await(() -> "DONE".equals(database.sql("select phase from jobs.run where id = :id").param("id", work)
                .query(String.class).single()));
        mails.awaitWhatIsOwedAndNothingTwice();
    }

    @Test
    @Order(8)
    void theNextReleaseMigratesBesideTheOldOneWhichGoesOnWorkingAndStartsAnew() throws IOException {
        Path tomorrow = release(2, "alter table jobs.run add column of_tomorrow text not null default ''");
        try (ChildProcess next = node("next", tomorrow)) {
            String nextAddress = next.awaitAddress();
            assertThat(count("select number from database.release")).isEqualTo(2);
            assertThat(count("select count(*) from jobs.run where of_tomorrow = ''")).isPositive();
            first = node("first");
            firstAddress = first.awaitAddress();
            for (String old : List.of(secondAddress, firstAddress)) {
                HttpVisitor kim = HttpVisitor.at(old).signInAs("kim.weber");
                assertThat(kim.get("/strategie").statusCode()).isEqualTo(200);
                assertThat(HttpVisitor.at(nextAddress).get("/konto", "Cookie", kim.cookieHeader()).body())
                        .contains("Kim Weber");
            }
            database.sql("update jobs.run set due_at = now() where phase = 'WAITING'").update();
            await(() -> count("select count(*) from jobs.run where phase <> 'DONE' and due_at <= now()") == 0);
        }
    }

    @Test
    @Order(9)
    void whoIsInsideWhenOneIsToldToStopGetsTheWholeAnswerAndItsWorkGoesOnElsewhereAtOnce() throws Exception {
        Set<String> before = acceptedBy("first");
        try (FullHouse house = new FullHouse(firstAddress)) {
            house.open();
            UUID work = longWorkOf("%" + first.pid() + "@%");
            house.letTheSlowOnesIn();
            Instant told = Instant.now();
            first.terminate();
            await(() -> isShut(firstAddress));
            house.shutTheDoor();
            assertThat(first.exitCode()).isEqualTo(143);
            Duration took = Duration.between(told, Instant.now());
            Set<String> accepted = acceptedBy("first");
            accepted.removeAll(before);
            System.out.println("told to stop with a full house: " + accepted.size() + " accepted, "
                    + house.answered().size() + " answered, " + house.turnedAway() + " turned away, took " + took);
            assertThat(house.cutOff()).isEmpty();
            assertThat(house.answered()).isEqualTo(accepted);
            assertThat(took).isLessThan(STOPS_WITHIN);
            await(() -> "DONE".equals(database.sql("select phase from jobs.run where id = :id").param("id", work)
                    .query(String.class).single()));
            assertThat(count("select done from jobs.run where id = '" + work + "'")).isEqualTo(OLD_RUNS);
        }
    }

    @Test
    @Order(10)
    void theReleaseAfterTheNextIsTooNewForTheOldOne() throws IOException {
        try (ChildProcess later = node("later", release(3, "alter table jobs.run drop column of_tomorrow"))) {
            later.awaitAddress();
            assertThat(count("select number from database.release")).isEqualTo(3);
        }
        try (ChildProcess tooOld = node("third")) {
            assertThat(tooOld.exitCode()).isEqualTo(1);
            assertThat(tooOld.awaitEnd()).hasSize(1).first().asString()
                    .contains("shape of release 3").contains("start the newer program");
        }
    }

    /** What a later release brings: its number and a migration, beside those of the releases between. */
    private static Path release(int number, String migration) throws IOException {
        Path folder = parent.resolve("of-tomorrow");
        Path migrations = Files.createDirectories(folder.resolve("db/migration/platform.jobs"));
        Files.writeString(folder.resolve("db/release"), number + "\n");
        Files.writeString(migrations.resolve("V09" + number + "__tomorrow.sql"), migration + ";\n");
        return folder;
    }

    private static ChildProcess node(String name) {
        return ChildProcess.city(environment(), arguments(name));
    }

    private static ChildProcess node(String name, Path release) {
        return ChildProcess.cityWith(release, environment(), arguments(name));
    }

    private static Map<String, String> environment() {
        return Map.of("MOVES_DB_PASSWORD", access.password(), "MOVES_JOBS_LEASE_SECONDS", "3",
                "MOVES_MAIL_HOST", "localhost", "MOVES_MAIL_SECURITY", "NONE",
                "MOVES_MAIL_PORT", String.valueOf(mails.port()), "MOVES_MAIL_FROM", "stadt@example.org");
    }

    private static List<String> arguments(String name) {
        return List.of("--port", "0", "--db", access.url(), "--db-user", access.user(),
                "--data", parent.resolve(name).toString());
    }

    /** As the search does it for a capability, in one transaction with the call that wakes the followers. */
    private static void put(String word) {
        database.sql("""
                with written as (
                    insert into search.document (module, kind, id, path, title, summary, body, refs, synonyms, facets,
                        audience, language)
                    values ('services', 'service', :word, '/dienste/' || :word, :word, '', '', '{}', '{}', '{}',
                        'PUBLIC', 'de')
                    returning 1)
                select pg_notify('search_changed', '')::text from written
                """).param("word", word).query(String.class).list();
    }

    private static boolean finds(String address, String word) {
        return HttpVisitor.at(address).get("/suche?q=" + word).body().contains("1 Ergebnis");
    }

    /** Work of many steps that this node has begun. */
    private static UUID longWorkOf(String node) {
        database.sql("""
                insert into jobs.run (kind, argument, recurring, phase, due_at, ended_at)
                select 'test.old', '', false, 'DONE', now(), now() - interval '91 days' from generate_series(0, :many)
                """).param("many", OLD_RUNS).update();
        UUID work = database.sql("""
                update jobs.run set phase = 'RUNNING', turn = turn + 1,
                    node = (select id from jobs.node where name like :name)
                where kind = 'jobs.history' and phase = 'WAITING' returning id
                """).param("name", node).query(UUID.class).single();
        await(() -> count("select done from jobs.run where id = '" + work + "'") > 0);
        return work;
    }

    /** The numbers of the requests that a node has answered, as its log has them. */
    private static Set<String> acceptedBy(String node) throws IOException {
        return ACCEPTED.matcher(Files.readString(parent.resolve(node).resolve("moves.log"))).results()
                .map(line -> line.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isShut(String address) {
        URI place = URI.create(address);
        try (Socket _ = new Socket(place.getHost(), place.getPort())) {
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    private static long count(String question) {
        return database.sql(question).query(Long.class).single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("status " + answer.statusCode())
                .replaceFirst("http://localhost:\\d+", "");
    }

    private static void await(BooleanSupplier condition) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for").isLessThan(latest);
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
