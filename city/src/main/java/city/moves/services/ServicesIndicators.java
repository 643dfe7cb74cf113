package city.moves.services;

import city.moves.platform.indicators.Indicator;
import city.moves.platform.indicators.Indicator.Unit;
import city.moves.platform.indicators.IndicatorSource;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many services the city describes, and for how many of them people really apply online. */
@Component
class ServicesIndicators implements IndicatorSource {

    private final ServiceLists lists;
    private final OnlineDoors doors;
    private final Clock clock;

    ServicesIndicators(ServiceLists lists, OnlineDoors doors, Clock clock) {
        this.lists = lists;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        ServiceLists.Counts counts = lists.counts(today, Language.DE);
        if (counts.all() == 0) {
            return List.of();
        }
        Provenance from = counts.examples() ? new Provenance.Demo() : new Provenance.Derived("services.version");
        return List.of(
                new Indicator(200, "services.described", counts.all(), Unit.COUNT, 0, today, from, ServicePaths.HERE),
                new Indicator(201, "services.online", (double) lists.reachable(doors.open(), today) / counts.all(), Unit.SHARE, counts.all(), today,
                        from, ServicePaths.HERE + "?online=ja"),
                new Indicator(202, "services.with-form", (double) lists.withForm(doors.open(), today) / counts.all(), Unit.SHARE,
                        counts.all(), today, from, ServicePaths.HERE + "?online=ja"));
    }
}
