package city.moves.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.operations.Schedule;
import city.moves.platform.web.Formats;
import city.moves.testing.RunningCity;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduledWorkTest {

    private final OwnCluster cluster = new OwnCluster();

    @AfterEach
    void closeTheCluster() {
        cluster.close();
    }

    @ParameterizedTest(name = "after {0}, daily at 02:30 comes next at {1}")
    @CsvSource({
        "2026-11-22T02:29:59Z, 2026-11-23T01:30:00Z",
        "2026-11-22T01:29:59Z, 2026-11-22T01:30:00Z",
        "2026-11-22T01:30:00Z, 2026-11-23T01:30:00Z",
        // Clocks go forward at 02:00: there is no half past two, and the work is done at half past three.
        "2027-03-27T01:30:00Z, 2027-03-28T01:30:00Z",
        "2027-03-28T01:30:00Z, 2027-03-29T00:30:00Z",
        // Clocks go back at 03:00: half past two comes twice, and the work is done the first time.
        "2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z",
        "2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z"})
    void aDailyTimeFollowsTheClockOnTheWall(Instant now, Instant next) {
        assertThat(Schedule.daily(2, 30).after(now, Formats.CITY_TIME)).hasValue(next);
    }

    @Test
    void whatWasMissedIsMadeUpForOnce() {
        Counting daily = counting(Schedule.daily(2, 30));
        JobRunner node = cluster.node(daily);
        cluster.clock.setTo(berlin("2026-11-22T12:00"));
        node.workOff();
        assertThat(cluster.count(daily, Phase.DONE)).as("not at the start").isZero();

        cluster.clock.setTo(berlin("2026-11-27T14:00"));
        node.workOff();
        assertThat(cluster.count(daily, Phase.DONE)).as("once for five days").isEqualTo(1);
        assertThat(due(daily)).isEqualTo(berlin("2026-11-28T02:30"));
    }

    @Test
    void manyNodesPlanItOnce() {
        Counting daily = counting(Schedule.daily(2, 30));
        cluster.clock.setTo(berlin("2026-11-22T12:00"));
        for (int node = 0; node < 3; node++) {
            cluster.node(daily).workOff();
        }
        assertThat(cluster.count(daily, Phase.WAITING)).isEqualTo(1);
    }

    @Test
    void aNewScheduleBringsTheNextTimeForward() {
        cluster.clock.setTo(berlin("2026-11-22T12:00"));
        Counting daily = counting(Schedule.daily(2, 30));
        cluster.node(daily).workOff();
        Counting oftener = counting(Schedule.every(Duration.ofMinutes(10)));
        cluster.node(oftener).workOff();
        assertThat(due(oftener)).isBefore(berlin("2026-11-22T12:11"));
    }

    @Test
    void scheduledWorkThatFailsIsTriedAgainUntilItGoesWell() {
        boolean[] fails = {true};
        Counting daily = counting(Schedule.every(Duration.ofDays(1))).outside(_ -> {
            if (fails[0]) {
                throw new IllegalStateException("not today");
            }
        });
        JobRunner node = cluster.node(daily);
        node.workOff();
        cluster.clock.forward(Duration.ofDays(2));
        for (int attempt = 0; attempt < Run.MOST_ATTEMPTS + 2; attempt++) {
            node.workOff();
            cluster.clock.forward(Duration.ofMinutes(61));
        }
        assertThat(cluster.count(daily, Phase.FAILED)).isZero();
        fails[0] = false;
        node.workOff();
        assertThat(cluster.count(daily, Phase.DONE)).isEqualTo(1);
    }

    @Test
    void whoIsInAHurryNeedNotWaitForTheSchedule() {
        WakeUp wakeUp = new WakeUp();
        Counting daily = counting(Schedule.every(Duration.ofDays(1)));
        JobRunner node = cluster.node(wakeUp, daily);
        Jobs jobs = new Jobs(cluster.runs, wakeUp, cluster.clock);
        node.workOff();
        cluster.transaction.executeWithoutResult(status -> {
            jobs.hasten(daily);
            status.setRollbackOnly();
        });
        node.workOff();
        assertThat(cluster.count(daily, Phase.DONE)).as("taken back").isZero();
        cluster.transaction.executeWithoutResult(_ -> jobs.hasten(daily));
        node.workOff();
        assertThat(cluster.count(daily, Phase.DONE)).isEqualTo(1);
    }

    @Test
    void theRunningCityWorksByItself() {
        RunningCity city = RunningCity.get();
        assertThat(city.bean(JobRunner.class).isRunning()).isTrue();
        city.bean(WakeUp.class).hasten("jobs.history");
        city.bean(JobRunner.class).workOff();
        assertThat(city.database().sql("select count(*) from jobs.run where kind = 'jobs.history' and phase = 'DONE'")
                .query(Long.class).single()).isPositive();
    }

    private Counting counting(Schedule schedule) {
        return new Counting("test.scheduled", schedule, cluster.database, _ -> {}, _ -> {});
    }

    private Instant due(Counting kind) {
        return cluster.database.sql("select due_at from jobs.run where kind = :kind and phase = 'WAITING'")
                .param("kind", kind.key()).query(Timestamp.class).single().toInstant();
    }

    private static Instant berlin(String time) {
        return LocalDateTime.parse(time).atZone(Formats.CITY_TIME).toInstant();
    }
}
