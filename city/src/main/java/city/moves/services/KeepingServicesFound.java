package city.moves.services;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.search.SearchIndex;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each night lets the search find what begins on the new day, and forget what ends. */
@Component
class KeepingServicesFound implements JobKind {

    private static final int AT_ONCE = 50;

    private final Versions versions;
    private final Services services;
    private final SearchIndex search;
    private final Clock clock;

    KeepingServicesFound(Versions versions, Services services, SearchIndex search, Clock clock) {
        this.versions = versions;
        this.services = services;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "services.found";
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(0, 5);
    }

    @Override
    public JobStep begin(JobState state) {
        return () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
            List<String> turning = versions.turningOn(today, state.cursor(), AT_ONCE);
            turning.forEach(slug -> services.find(slug, today).ifPresentOrElse(
                    service -> search.put(FoundService.of(service)),
                    () -> search.remove(FoundService.MODULE, FoundService.KIND, slug)));
            return turning.size() < AT_ONCE ? JobProgress.finished(turning.size())
                    : JobProgress.further(turning.getLast(), turning.size());
        };
    }
}
