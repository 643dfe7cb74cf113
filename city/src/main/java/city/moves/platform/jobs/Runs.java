package city.moves.platform.jobs;

import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs as those see them who work on them. Who holds a run holds its turn; another turn makes every write void. */
@Repository
class Runs {

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(String kind, String argument, String startedBy, @Nullable UUID account, Instant due) {
        return jdbc.sql("""
                insert into jobs.run (kind, argument, recurring, started_by, account, due_at)
                values (:kind, :argument, false, :startedBy, :account, :due) returning id
                """)
                .param("kind", kind).param("argument", argument).param("startedBy", startedBy)
                .param("account", account, Types.OTHER).param("due", Timestamp.from(due)).query(UUID.class).single();
    }

    /** Scheduled work that waits already is only brought forward: its schedule may be a new one. */
    void plan(String kind, Instant due) {
        jdbc.sql("""
                insert into jobs.run as planned (kind, recurring, due_at) values (:kind, true, :due)
                on conflict (kind) where recurring and phase in ('WAITING', 'RUNNING')
                do update set due_at = :due
                where planned.phase = 'WAITING' and planned.attempts = 0 and planned.due_at > :due
                """).param("kind", kind).param("due", Timestamp.from(due)).update();
    }

    /** True if the scheduled work of this kind is due now; false if it is under way and has to be asked again. */
    boolean hasten(String kind, Instant now) {
        return jdbc.sql("""
                update jobs.run set due_at = least(due_at, :now) where id in (
                    select id from jobs.run where kind = :kind and recurring and phase = 'WAITING'
                    for update skip locked)
                """).param("kind", kind).param("now", Timestamp.from(now)).update() == 1;
    }

    /**
     * Takes the run that is due first, or one whose node died. A run whose step is just being committed is locked and
     * therefore passed by.
     *
     * @param mine   what this node works on already
     * @param silent nodes that were not seen since then are dead
     */
    Optional<Run> claim(UUID node, String[] kinds, Collection<UUID> mine, Instant now, Instant silent) {
        return jdbc.sql("""
                update jobs.run set phase = 'RUNNING', node = :node, turn = turn + 1,
                    begun_at = coalesce(begun_at, :now),
                    attempts = attempts + case when phase = 'RUNNING' then 1 else 0 end,
                    cause = case when phase = 'RUNNING' then 'NODE_LOST' else cause end,
                    log_number = case when phase = 'RUNNING' then '' else log_number end
                where id = (
                    select id from jobs.run as due
                    where kind = any (:kinds) and id <> all (:mine)
                        and (phase = 'WAITING' and due_at <= :now
                            or phase = 'RUNNING' and (node = :node
                                or not exists (select from jobs.node where id = due.node and seen_at > :silent)))
                    order by due_at, id limit 1
                    for no key update skip locked)
                returning id, kind, argument, recurring, cursor, done, attempts, turn
                """)
                .param("node", node).param("kinds", kinds).param("mine", mine.toArray(UUID[]::new))
                .param("now", Timestamp.from(now)).param("silent", Timestamp.from(silent))
                .query((row, _) -> run(row)).optional();
    }

    /** Keeps the run until the transaction ends; false if another node has taken it. */
    boolean holds(Run run) {
        return jdbc.sql("""
                select id from jobs.run where id = :id and turn = :turn and phase = 'RUNNING' for no key update
                """).param("id", run.id()).param("turn", run.turn()).query(UUID.class).optional().isPresent();
    }

    boolean isCancelled(Run run) {
        return jdbc.sql("select exists (select from jobs.cancellation where run = :id)")
                .param("id", run.id()).query(Boolean.class).single();
    }

    void advance(Run run, JobProgress progress) {
        jdbc.sql("""
                update jobs.run set cursor = :cursor, done = done + :did, total = coalesce(:total, total),
                    attempts = 0, cause = null, log_number = ''
                where id = :id
                """)
                .param("id", run.id()).param("cursor", progress.cursor()).param("did", progress.did())
                .param("total", progress.total().isPresent() ? progress.total().getAsLong() : null, Types.BIGINT)
                .update();
    }

    void end(Run run, Phase phase, Instant now) {
        jdbc.sql("update jobs.run set phase = :phase, ended_at = :now, node = null where id = :id")
                .param("id", run.id()).param("phase", phase.name()).param("now", Timestamp.from(now)).update();
    }

    /** Lets another node, or this one later, go on at the cursor. */
    void handOver(Run run, Instant now) {
        jdbc.sql("""
                update jobs.run set phase = 'WAITING', node = null, due_at = :now
                where id = :id and turn = :turn and phase = 'RUNNING'
                """).param("id", run.id()).param("turn", run.turn()).param("now", Timestamp.from(now)).update();
    }

    /** False if another node has taken it. */
    boolean fail(Run run, Cause cause, String logNumber, Instant now) {
        int failures = run.attempts() + 1;
        boolean givesUp = run.givesUpAfter(failures);
        Duration delay = Run.delayAfter(failures);
        return jdbc.sql("""
                update jobs.run set phase = :phase, node = null, attempts = :failures, cause = :cause,
                    log_number = :number, due_at = :due, ended_at = :ended
                where id = :id and turn = :turn and phase = 'RUNNING'
                """)
                .param("id", run.id()).param("turn", run.turn()).param("failures", failures)
                .param("phase", (givesUp ? Phase.FAILED : Phase.WAITING).name())
                .param("cause", cause.name()).param("number", logNumber)
                .param("due", Timestamp.from(now.plus(delay)))
                .param("ended", givesUp ? Timestamp.from(now) : null, Types.TIMESTAMP)
                .update() == 1;
    }

    /** True if it ends now or after the step at work; false if there is nothing to cancel. */
    boolean cancel(UUID run, Instant now) {
        boolean waited = jdbc.sql("""
                update jobs.run set phase = 'CANCELLED', ended_at = :now where id = (
                    select id from jobs.run where id = :id and (phase = 'FAILED' or phase = 'WAITING' and not recurring)
                    for no key update skip locked)
                """).param("id", run).param("now", Timestamp.from(now)).update() == 1;
        return waited || jdbc.sql("""
                insert into jobs.cancellation (run, asked_at)
                select id, :now from jobs.run where id = :id and phase = 'RUNNING'
                on conflict (run) do update set asked_at = excluded.asked_at
                """).param("id", run).param("now", Timestamp.from(now)).update() == 1;
    }

    /** True if it is due now and begins where it stands; false if it is under way or came to another end. */
    boolean repeat(UUID run, Instant now) {
        return jdbc.sql("""
                update jobs.run set phase = 'WAITING', attempts = 0, due_at = :now, ended_at = null where id = (
                    select id from jobs.run where id = :id and phase in ('WAITING', 'FAILED')
                    for no key update skip locked)
                """).param("id", run).param("now", Timestamp.from(now)).update() == 1;
    }

    /** True while something of these kinds is under way, or due and taken by nobody. */
    boolean areAtWork(String[] kinds, Instant now) {
        return jdbc.sql("""
                select exists (select from jobs.run where kind = any (:kinds)
                    and (phase = 'RUNNING' or phase = 'WAITING' and due_at <= :now))
                """).param("kinds", kinds).param("now", Timestamp.from(now)).query(Boolean.class).single();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(row.getObject("id", UUID.class), row.getString("kind"), row.getBoolean("recurring"),
                new JobState(row.getString("argument"), row.getString("cursor"), row.getLong("done")),
                row.getInt("attempts"), row.getInt("turn"));
    }
}
