package city.moves.platform.jobs;

import city.moves.platform.operations.Schedule;
import city.moves.platform.web.Page;
import city.moves.platform.web.StatusMark;
import java.time.Duration;

/** How a page speaks of work. */
record JobWords(Page page) {

    /** The name of a kind; its key if another release brought it. */
    String name(String kind) {
        return words("job." + kind, kind);
    }

    String note(String kind) {
        return words("job." + kind + ".note", "");
    }

    String schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.OnDemand _ -> page.text("jobs.schedule.on-demand");
            case Schedule.Daily daily -> page.text("jobs.schedule.daily", daily.at());
            case Schedule.Every every when every.pause().toMinutes() < 60 ->
                    page.count("jobs.schedule.minutes", every.pause().toMinutes());
            case Schedule.Every every -> page.count("jobs.schedule.hours", every.pause().toHours());
        };
    }

    StatusMark mark(RunView run) {
        return switch (run.phase()) {
            case RUNNING -> StatusMark.RUNNING;
            case DONE -> StatusMark.ON_PLAN;
            case FAILED -> StatusMark.LATE;
            case CANCELLED -> StatusMark.UNKNOWN;
            case WAITING -> run.isTroubled() ? StatusMark.AT_RISK : StatusMark.PLANNED;
        };
    }

    String phase(RunView run) {
        return page.text(run.isBeingEnded() && run.phase() == Phase.RUNNING ? "jobs.phase.ending"
                : run.phase() == Phase.WAITING && run.isTroubled() ? "jobs.phase.again"
                : "jobs.phase." + run.phase().name());
    }

    /** How far it is. */
    String progress(RunView run) {
        Long total = run.total();
        return total == null
                ? page.count("jobs.progress.done", run.done())
                : page.text("jobs.progress.of", page.formats().number(run.done()), page.formats().number(total));
    }

    String duration(Duration duration) {
        return duration.toMinutes() > 0 ? page.text("jobs.duration.minutes", page.formats().number(duration.toMinutes()))
                : duration.toSeconds() > 0 ? page.text("jobs.duration.seconds", duration.toSeconds())
                : page.text("jobs.duration.moment");
    }

    private String words(String key, String otherwise) {
        String words = page.text(key);
        return words.equals(key) ? otherwise : words;
    }
}
