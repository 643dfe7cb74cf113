package city.moves.strategy;

import city.moves.platform.notifications.FollowSource;
import city.moves.platform.notifications.NoticeKind;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets people follow a measure that the public knows. */
@Component
class FollowedMeasures implements FollowSource {

    static final String WORD = "massnahme";

    private final ReportingDates dates;
    private final Snapshots snapshots;
    private final Clock clock;

    FollowedMeasures(ReportingDates dates, Snapshots snapshots, Clock clock) {
        this.dates = dates;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Override
    public NoticeKind kind() {
        return StrategyNotices.FOLLOWED;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Optional<Followed> find(String topic, Language language) {
        return dates.releasedAt(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))
                .flatMap(date -> snapshots.find(date.day(), topic))
                .map(snapshot -> new Followed(snapshot.measure().title(), "/strategie/massnahmen/" + topic));
    }
}
