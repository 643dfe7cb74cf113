package city.moves.geo;

import city.moves.platform.indicators.Indicator;
import city.moves.platform.indicators.Indicator.Unit;
import city.moves.platform.indicators.IndicatorSource;
import city.moves.platform.values.Provenance;
import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** How much of the city is on its map. */
@Component
class GeoIndicators implements IndicatorSource {

    private static final String PATH = GeoPaths.OGC + "/collections";

    private final Layers layers;
    private final Clock clock;

    GeoIndicators(Layers layers, Clock clock) {
        this.layers = layers;
        this.clock = clock;
    }

    @Override
    public List<Indicator> indicators() {
        Layers.Count count = layers.count();
        Provenance from = count.examples() ? new Provenance.Demo() : new Provenance.Derived("geo.layer");
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        return List.of(new Indicator(700, "geo.layers", count.layers(), Unit.COUNT, 0, today, from, PATH),
                new Indicator(701, "geo.features", count.features(), Unit.COUNT, 0, today, from, PATH));
    }
}
