package city.moves.services.applications;

import city.moves.platform.indicators.Indicator;
import city.moves.platform.indicators.Indicator.Unit;
import city.moves.platform.indicators.IndicatorSource;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** How long people wait for a decision, and how many of those who begin a form hand it in, over the last year. */
@Component
class ApplicationIndicators implements IndicatorSource {

    private static final Provenance COUNTED = new Provenance.Derived("services.application");
    private static final String PAGE = "/dienste";

    private final ApplicationCounts counts;
    private final Clock clock;

    ApplicationIndicators(ApplicationCounts counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        LocalDate since = today.minusYears(1);
        List<Indicator> indicators = new ArrayList<>();
        counts.daysToDecision(since).ifPresent(days ->
                indicators.add(new Indicator(203, "services.days-to-decision", days, Unit.DAYS, 0, today, COUNTED, PAGE)));
        ApplicationCounts.Completion completion = counts.completion(since);
        if (completion.begun() >= ApplicationCounts.FEWEST) {
            indicators.add(new Indicator(204, "services.handed-in", (double) completion.received() / completion.begun(), Unit.SHARE,
                    completion.begun(), today, COUNTED, PAGE));
        }
        ApplicationCounts.Ways ways = counts.ways(since);
        if (ways.received() >= ApplicationCounts.FEWEST) {
            indicators.add(new Indicator(205, "services.applied-online", (double) ways.online() / ways.received(), Unit.SHARE,
                    ways.received(), today, COUNTED, PAGE));
        }
        return indicators;
    }
}
