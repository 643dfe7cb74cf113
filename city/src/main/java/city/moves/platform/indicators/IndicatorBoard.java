package city.moves.platform.indicators;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.OrderedKey;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All live figures of the house in one order. */
@Component
class IndicatorBoard {

    private final List<IndicatorSource> sources;

    IndicatorBoard(List<IndicatorSource> sources) {
        this.sources = sources;
    }

    KeyPage<Indicator> page(OrderedKey start, int limit) {
        List<Indicator> found = sources.stream().flatMap(source -> source.indicators().stream())
                .filter(indicator -> place(indicator).compareTo(start) > 0)
                .sorted(Comparator.comparing(IndicatorBoard::place))
                .limit(limit + 1L)
                .toList();
        return KeyPage.cut(found, limit, indicator -> place(indicator).text());
    }

    private static OrderedKey place(Indicator indicator) {
        return new OrderedKey(indicator.order(), indicator.key());
    }
}
