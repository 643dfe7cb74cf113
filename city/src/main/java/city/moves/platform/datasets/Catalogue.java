package city.moves.platform.datasets;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.OrderedKey;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All open data of the house in one order. */
@Component
class Catalogue {

    private final List<DatasetSource> sources;

    Catalogue(List<DatasetSource> sources) {
        this.sources = sources;
    }

    KeyPage<Dataset> page(OrderedKey start, int limit) {
        List<Dataset> found = sources.stream().flatMap(source -> source.datasets().stream())
                .filter(dataset -> place(dataset).compareTo(start) > 0)
                .sorted(Comparator.comparing(Catalogue::place))
                .limit(limit + 1L)
                .toList();
        return KeyPage.cut(found, limit, dataset -> place(dataset).text());
    }

    private static OrderedKey place(Dataset dataset) {
        return new OrderedKey(dataset.order(), dataset.key());
    }
}
