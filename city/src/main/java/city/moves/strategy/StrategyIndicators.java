package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import city.moves.platform.indicators.Indicator;
import city.moves.platform.indicators.Indicator.Unit;
import city.moves.platform.indicators.IndicatorSource;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the strategy measures of itself: measures by state, share with current data, milestones reached on time. */
@Component
class StrategyIndicators implements IndicatorSource {

    private static final String PATH = "/strategie";

    private final ReportingDates dates;
    private final RollUps rollUps;
    private final Punctuality punctuality;
    private final Clock clock;

    StrategyIndicators(ReportingDates dates, RollUps rollUps, Punctuality punctuality, Clock clock) {
        this.dates = dates;
        this.rollUps = rollUps;
        this.punctuality = punctuality;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Formats.CITY_TIME);
        return dates.releasedAt(today).map(date -> of(date, now, today)).orElse(List.of());
    }

    private List<Indicator> of(ReportingDate date, Instant now, LocalDate today) {
        Instant asOf = date.day().atStartOfDay(Formats.CITY_TIME).toInstant();
        RollUp.Distribution counts =
                rollUps.all(date.day()).getOrDefault(Scope.STRATEGY, RollUp.NONE).distribution();
        List<Indicator> indicators = new ArrayList<>();
        add(indicators, "strategy.on-plan", counts.green(), counts.total(), asOf);
        add(indicators, "strategy.at-risk", counts.yellow(), counts.total(), asOf);
        add(indicators, "strategy.late", counts.red(), counts.total(), asOf);
        add(indicators, "strategy.no-data", counts.grey(), counts.total(), asOf);
        add(indicators, "strategy.done", counts.done(), counts.total(), asOf);
        add(indicators, "strategy.stopped", counts.stopped(), counts.total(), asOf);
        addShare(indicators, "strategy.current-data", punctuality.currentData(today), now);
        addShare(indicators, "strategy.on-time-milestones", punctuality.milestonesOnTime(today), now);
        return indicators;
    }

    private static void add(List<Indicator> indicators, String key, int count, int total, Instant asOf) {
        indicators.add(new Indicator(100 + indicators.size(), key, count, Unit.COUNT, total, asOf,
                new Provenance.Derived("engines/portfolio"), PATH));
    }

    private static void addShare(List<Indicator> indicators, String key, Punctuality.Part part, Instant asOf) {
        if (part.whole() > 0) {
            indicators.add(new Indicator(100 + indicators.size(), key, (double) part.part() / part.whole(), Unit.SHARE,
                    part.whole(), asOf, new Provenance.Derived("strategy.measure, strategy.milestone"), PATH));
        }
    }
}
