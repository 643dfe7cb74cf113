package city.moves.strategy;

import city.moves.platform.notifications.Followers;
import city.moves.platform.notifications.Followers.Follower;
import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The morning after a report is released, and for some mornings after it, tells those who follow measures of it. */
@Component
class FollowersJob implements JobKind {

    private static final Duration STILL_NEWS = Duration.ofDays(7);
    private static final int AT_ONCE = 20;

    private final ReportingDates dates;
    private final Followers followers;
    private final TellingFollowers telling;
    private final Clock clock;

    FollowersJob(ReportingDates dates, Followers followers, TellingFollowers telling, Clock clock) {
        this.dates = dates;
        this.followers = followers;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "strategy.followers";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(8, 30);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            Optional<LocalDate> day = newlyReleased();
            return day.isEmpty() ? JobProgress.finished(0) : tell(day.get(), state.cursor());
        };
    }

    private Optional<LocalDate> newlyReleased() {
        return dates.releasedAt(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))
                .filter(date -> date.released() != null
                        && date.released().at().isAfter(clock.instant().minus(STILL_NEWS)))
                .map(ReportingDate::day);
    }

    private JobProgress tell(LocalDate day, String after) {
        List<Follower> next = followers.list(StrategyNotices.FOLLOWED, after, AT_ONCE);
        next.forEach(follower -> telling.tell(follower, day));
        return next.size() < AT_ONCE ? JobProgress.finished(next.size())
                : JobProgress.further(next.getLast().key(), next.size());
    }
}
