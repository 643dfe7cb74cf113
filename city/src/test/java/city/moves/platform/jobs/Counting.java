package city.moves.platform.jobs;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the numbers from one to its argument, one in each step; only the one if it has none. A number that is written
 * twice breaks the step.
 *
 * @param outside called with the number before the transaction
 * @param inside  called with the number within the transaction, after it was written; with minus one when it is given up
 */
record Counting(String key, Schedule schedule, JdbcClient database, LongConsumer outside, LongConsumer inside)
        implements JobKind {

    static final long GAVE_UP = -1;

    static Counting onDemand(JdbcClient database) {
        return new Counting("test.count", Schedule.onDemand(), database, _ -> {}, _ -> {});
    }

    Counting outside(LongConsumer hook) {
        return new Counting(key, schedule, database, hook, inside);
    }

    Counting inside(LongConsumer hook) {
        return new Counting(key, schedule, database, outside, hook);
    }

    @Override
    public void gaveUp(JobState state) {
        inside.accept(GAVE_UP);
    }

    @Override
    public JobStep begin(JobState state) {
        long last = state.argument().isEmpty() ? 1 : Long.parseLong(state.argument());
        long number = state.cursor().isEmpty() ? 1 : Long.parseLong(state.cursor());
        outside.accept(number);
        return () -> {
            database.sql("insert into effect (number, place) values (:number, :place)")
                    .param("number", number).param("place", "process " + ProcessHandle.current().pid()).update();
            inside.accept(number);
            return (number == last ? JobProgress.finished(1) : JobProgress.further(String.valueOf(number + 1), 1))
                    .of(last);
        };
    }
}
