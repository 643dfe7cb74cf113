package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
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

/** What the strategy measures of itself: measures by state, share with current data, milestones reached on time. */
@Component
class StrategyIndicators implements IndicatorSource {

    private static final String PATH = "/strategie";

    private final ReportingDates dates;
    private final RollUps rollUps;
    private final Punctuality punctuality;
    private final Examples examples;
    private final Clock clock;

    StrategyIndicators(ReportingDates dates, RollUps rollUps, Punctuality punctuality, Examples examples,
            Clock clock) {
        this.dates = dates;
        this.rollUps = rollUps;
        this.punctuality = punctuality;
        this.examples = examples;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        return dates.releasedAt(today).map(date -> of(date, today)).orElse(List.of());
    }

    private List<Indicator> of(ReportingDate date, LocalDate today) {
        RollUp.Distribution counts =
                rollUps.all(date.day()).getOrDefault(Scope.STRATEGY, RollUp.NONE).distribution();
        boolean invented = examples.areIn(date.day());
        List<Indicator> indicators = new ArrayList<>();
        add(indicators, "strategy.on-plan", counts.green(), counts.total(), date.day(), invented);
        add(indicators, "strategy.at-risk", counts.yellow(), counts.total(), date.day(), invented);
        add(indicators, "strategy.late", counts.red(), counts.total(), date.day(), invented);
        add(indicators, "strategy.no-data", counts.grey(), counts.total(), date.day(), invented);
        add(indicators, "strategy.done", counts.done(), counts.total(), date.day(), invented);
        add(indicators, "strategy.stopped", counts.stopped(), counts.total(), date.day(), invented);
        addShare(indicators, "strategy.current-data", punctuality.currentData(today), today, invented);
        addShare(indicators, "strategy.on-time-milestones", punctuality.milestonesOnTime(today), today, invented);
        return indicators;
    }

    private static void add(List<Indicator> indicators, String key, int count, int total, LocalDate asOf,
            boolean invented) {
        indicators.add(new Indicator(100 + indicators.size(), key, count, Unit.COUNT, total, asOf,
                computed("engines/portfolio", invented), PATH));
    }

    private static void addShare(List<Indicator> indicators, String key, Punctuality.Part part, LocalDate asOf,
            boolean invented) {
        if (part.whole() > 0) {
            indicators.add(new Indicator(100 + indicators.size(), key, (double) part.part() / part.whole(), Unit.SHARE,
                    part.whole(), asOf, computed("strategy.measure, strategy.milestone", invented), PATH));
        }
    }

    /** From examples come examples. */
    private static Provenance computed(String rule, boolean invented) {
        return invented ? new Provenance.Demo() : new Provenance.Derived(rule);
    }
}
