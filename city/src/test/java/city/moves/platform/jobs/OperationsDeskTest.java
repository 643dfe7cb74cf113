package city.moves.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.identity.Actor;
import city.moves.platform.operations.JobState;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsDeskTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final Actor NOBODY_SPECIAL = new Actor(UUID.randomUUID(), "Nobody", Map.of());
    private static final Actor OF_ONE_OFFICE =
            new Actor(UUID.randomUUID(), "Office", Map.of("jobs.operate", Set.of("do-it")));
    private static final Actor OPERATOR =
            new Actor(UUID.randomUUID(), "Operator", Map.of("jobs.operate", Set.of(Actor.WHOLE_CITY)));

    private final Runs runs = CITY.bean(Runs.class);

    @ParameterizedTest
    @ValueSource(strings = {"/amt/betrieb", "/amt/betrieb/verlauf"})
    void aPageIsOpenToWhoMayOperateOnly(String path) {
        assertThat(CITY.visitor().get(path).statusCode()).isEqualTo(302);
        assertThat(CITY.visitor().signInAs("anna.beck").get(path).statusCode()).isEqualTo(403);
        assertThat(CITY.visitor().signInAs("kim.weber").get(path).statusCode()).isEqualTo(403);
        assertThat(CITY.visitor().signInAs("jonas.vogt").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void onlyWhoMayOperateTheWholeCityCancelsAndRepeats() {
        List<BiFunction<Actor, UUID, Outcome<?>>> useCases = List.of(
                (actor, run) -> CITY.bean(SteeringRun.class).cancel(actor, run),
                (actor, run) -> CITY.bean(SteeringRun.class).repeat(actor, run));
        for (BiFunction<Actor, UUID, Outcome<?>> useCase : useCases) {
            assertThat(trouble(useCase.apply(NOBODY_SPECIAL, failed()))).isEqualTo(Trouble.RIGHT_MISSING);
            assertThat(trouble(useCase.apply(OF_ONE_OFFICE, failed()))).isEqualTo(Trouble.RIGHT_MISSING);
            assertThat(trouble(useCase.apply(OPERATOR, UUID.randomUUID()))).isEqualTo(Trouble.NOT_FOUND);
            assertThat(trouble(useCase.apply(OPERATOR, ended()))).isEqualTo(Trouble.STATE_FORBIDS);
            assertThat(useCase.apply(OPERATOR, failed())).isInstanceOf(Outcome.Done.class);
        }
    }

    @Test
    void aFailureIsSaidInPlainWordsWithTheNumberOfTheLog() {
        UUID run = failed();
        HttpVisitor jonas = CITY.visitor().signInAs("jonas.vogt");
        assertThat(jonas.get("/amt/betrieb").body()).contains("fehlgeschlagen").contains("N" + number(run))
                .contains("Ein anderer Rechner oder eine Datei war nicht erreichbar").doesNotContain("Exception");
        assertThat(CITY.bean(JobCheckup.class).examine().healthy()).isFalse();

        assertThat(jonas.submit("/amt/betrieb", "/amt/betrieb/wiederholen", Map.of("lauf", run.toString()))
                .headers().firstValue("Location").orElse("")).endsWith("/amt/betrieb?getan=wiederholt");
        assertThat(CITY.bean(RunList.class).find(run).orElseThrow()).satisfies(repeated -> {
            assertThat(repeated.phase()).isEqualTo(Phase.WAITING);
            assertThat(repeated.attempts()).isZero();
            assertThat(repeated.done()).as("goes on where it stood").isEqualTo(7);
        });
        assertThat(jonas.get("/amt/protokoll?gegenstand=run:" + run).body())
                .contains("Jonas Vogt").contains("hat eine Aufgabe wiederholt");

        jonas.submit("/amt/betrieb", "/amt/betrieb/abbrechen", Map.of("lauf", run.toString()));
        assertThat(CITY.bean(RunList.class).find(run).orElseThrow().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(jonas.get("/amt/betrieb/verlauf").body()).contains("abgebrochen");
        assertThat(jonas.post("/amt/betrieb/abbrechen", Map.of("lauf", run.toString())).statusCode())
                .as("without the form's token").isEqualTo(403);
    }

    @Test
    void whatRunsIsCancelledAfterItsStepAndShowsHowFarItIs() {
        UUID run = running();
        HttpVisitor jonas = CITY.visitor().signInAs("jonas.vogt");
        assertThat(jonas.get("/amt/betrieb").body()).contains("lauf-" + run).contains("value=\"25\" max=\"100\"")
                .contains("1.000 von 4.000 erledigt");
        jonas.submit("/amt/betrieb", "/amt/betrieb/abbrechen", Map.of("lauf", run.toString()));
        assertThat(jonas.get("/amt/betrieb").body()).contains("wird abgebrochen");
        CITY.database().sql("update jobs.run set phase = 'CANCELLED', node = null, ended_at = now() where id = :id")
                .param("id", run).update();
    }

    @Test
    void theHistoryIsPagedAndBounded() {
        for (int i = 0; i < 60; i++) {
            ended();
        }
        HttpVisitor jonas = CITY.visitor().signInAs("jonas.vogt");
        String first = jonas.get("/amt/betrieb/verlauf").body();
        String next = first.replaceAll("(?s).*href=\"([^\"]*verlauf\\?nach=[^\"]*)\".*", "$1");
        assertThat(first.split("scope=\"row\"", -1)).hasSize(26);
        assertThat(jonas.get(next).body().split("scope=\"row\"", -1)).hasSize(26);
        assertThat(jonas.get("/amt/betrieb/verlauf?nach=erfunden").statusCode()).isEqualTo(200);

        CITY.bean(WakeUp.class).hasten("jobs.history");
        CITY.bean(JobRunner.class).workOff();
        assertThat(CITY.database().sql("select count(*) from jobs.run where kind = 'test.desk' and phase = 'DONE'")
                .query(Long.class).single()).isEqualTo(50);
    }

    /** What runs each minute and finds nothing would otherwise fill page after page. */
    @Test
    void theHistoryLeavesOutScheduledRunsThatFoundNothingToDo() {
        UUID idle = scheduled(0);
        UUID busy = scheduled(3);
        assertThat(CITY.bean(RunList.class).ended(null, 500).items()).extracting(RunView::id)
                .contains(busy).doesNotContain(idle);
    }

    private static UUID scheduled(int done) {
        return CITY.database().sql("""
                insert into jobs.run (kind, recurring, phase, due_at, begun_at, ended_at, done)
                values ('test.desk', true, 'DONE', now(), now(), now(), :done) returning id
                """).param("done", done).query(UUID.class).single();
    }

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280, /amt/betrieb", "EN, DARK, 390, /en/amt/betrieb",
        "DE, LIGHT, 1280, /amt/betrieb/verlauf", "EN, DARK, 390, /en/amt/betrieb/verlauf"})
    void everyStateIsAccessible(Language language, Theme theme, int width, String path) {
        failed();
        UUID run = running();
        ended();
        runs.add("test.desk", "", "Kim Weber", null, CITY.clock().instant());
        Page page = CITY.page(language, theme, width);
        page.navigate("/anmelden");
        page.locator("[name=name]").fill("jonas.vogt");
        page.locator("[name=password]").fill("digital-moves");
        page.locator("[name=password]").press("Enter");
        page.waitForURL(address -> !address.endsWith("/anmelden"));
        page.navigate(path);
        Accessibility.check(page);
        page.context().close();
        CITY.database().sql("update jobs.run set phase = 'CANCELLED', node = null, ended_at = now() where id = :id")
                .param("id", run).update();
    }

    /** No node knows this kind, so nobody works on it. */
    private UUID claimed() {
        UUID run = runs.add("test.desk", "", "Kim Weber", null, CITY.clock().instant());
        CITY.database().sql("""
                update jobs.run set phase = 'RUNNING', node = :node, turn = 1, begun_at = now() where id = :id
                """).param("node", UUID.randomUUID()).param("id", run).update();
        return run;
    }

    private UUID running() {
        UUID run = claimed();
        CITY.database().sql("update jobs.run set done = 1000, total = 4000 where id = :id").param("id", run).update();
        return run;
    }

    private UUID failed() {
        UUID run = claimed();
        CITY.database().sql("update jobs.run set done = 7 where id = :id").param("id", run).update();
        runs.fail(new Run(run, "test.desk", false, new JobState("", "", 0), Run.MOST_ATTEMPTS - 1, 1),
                Cause.PARTNER_UNREACHABLE, "N" + number(run), CITY.clock().instant());
        return run;
    }

    private UUID ended() {
        UUID run = claimed();
        runs.end(new Run(run, "test.desk", false, new JobState("", "", 0), 0, 1), Phase.DONE, CITY.clock().instant());
        return run;
    }

    private static String number(UUID run) {
        return run.toString().substring(27).toUpperCase();
    }

    private static Trouble trouble(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?> refused -> refused.refusals().getFirst().trouble();
            case Outcome.Done<?> done -> throw new AssertionError("not refused but " + done.value());
        };
    }
}
