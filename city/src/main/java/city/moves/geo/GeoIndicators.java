package city.moves.geo;

import city.moves.platform.indicators.Indicator;
import city.moves.platform.indicators.Indicator.Unit;
import city.moves.platform.indicators.IndicatorSource;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much of the city is on its map, how well it is kept, and how much it is looked at. */
@Component
class GeoIndicators implements IndicatorSource {

    private static final String PATH = GeoPaths.OGC + "/collections";

    /** A layer is current whose features somebody changed, or read in again, within a year. */
    private static final Duration CURRENT = Duration.ofDays(365);
    private static final int LATELY = 30;

    private final Layers layers;
    private final FeatureHistory history;
    private final ViewedLayers viewed;
    private final Clock clock;

    GeoIndicators(Layers layers, FeatureHistory history, ViewedLayers viewed, Clock clock) {
        this.layers = layers;
        this.history = history;
        this.viewed = viewed;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        Layers.Count count = layers.count(clock.instant().minus(CURRENT));
        Provenance from = count.examples() ? new Provenance.Demo() : new Provenance.Derived("geo.layer");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        LocalDate since = today.minusDays(LATELY);
        return List.of(new Indicator(700, "geo.layers", count.layers(), Unit.COUNT, 0, today, from, PATH),
                new Indicator(701, "geo.features", count.features(), Unit.COUNT, 0, today, from, PATH),
                new Indicator(702, "geo.current", count.layers() == 0 ? 0 : (double) count.current() / count.layers(),
                        Unit.SHARE, count.layers(), today, from, PATH),
                new Indicator(703, "geo.edited", history.editedByPeople(since.atStartOfDay(Formats.CITY_TIME).toInstant()),
                        Unit.COUNT, 0, today, new Provenance.Derived("geo.feature_version"), PATH),
                new Indicator(704, "geo.viewed", viewed.since(since), Unit.COUNT, 0, today,
                        new Provenance.Derived("geo.viewed"), GeoPaths.MAP));
    }
}
