package city.moves.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the database away from a city that nobody else uses, and gives it back. */
class DatabaseAwayTest {

    private static RunningCity city;

    private final JdbcClient outside = RunningCity.get().database();

    @BeforeAll
    static void openACityOfItsOwn() {
        city = RunningCity.alone();
    }

    @AfterAll
    static void closeIt() {
        city.close();
    }

    @Test
    void whileItIsAwayEveryoneIsToldToComeBackAndAfterwardsAllGoesOn() {
        HttpVisitor signedIn = city.visitor().signInAs("anna.beck");
        String name = city.database().sql("select current_database()").query(String.class).single();
        take(name);
        List<HttpResponse<String>> answers;
        try {
            answers = atOnce(List.of(
                    () -> city.visitor().get("/strategie"),
                    () -> signedIn.get("/konto"),
                    () -> city.visitor().get("/api/v1/strategy/measures", "Accept", "application/json"),
                    () -> city.visitor().get("/actuator/health", "Accept", "application/json")));
        } finally {
            outside.sql("alter database " + name + " with allow_connections true").update();
        }
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(503);
        assertThat(answers.subList(0, 3)).allMatch(answer ->
                answer.headers().firstValue("Retry-After").orElse("").equals("30"));
        assertThat(answers.get(0).body()).contains("gerade gestört").contains("<main");
        assertThat(answers.get(1).body()).contains("gerade gestört").contains("<main");
        assertThat(answers.get(2).body()).contains("/probleme/out-of-order");
        awaitReturn(signedIn);
    }

    /** As a stopped server does: nobody gets in, and who is inside is thrown out. */
    private void take(String name) {
        outside.sql("alter database " + name + " with allow_connections false").update();
        outside.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :name")
                .param("name", name).query(Long.class).single();
    }

    private static List<HttpResponse<String>> atOnce(List<Supplier<HttpResponse<String>>> questions) {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            return questions.stream().map(question -> CompletableFuture.supplyAsync(question, people)).toList().stream()
                    .map(CompletableFuture::join).toList();
        }
    }

    private static void awaitReturn(HttpVisitor signedIn) {
        long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (signedIn.get("/konto").statusCode() != 200) {
            assertThat(System.nanoTime()).as("the city comes back").isLessThan(latest);
        }
        assertThat(city.visitor().get("/strategie").statusCode()).isEqualTo(200);
    }
}
