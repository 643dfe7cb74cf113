package city.moves.platform.datasets;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;

/**
 * What the page of open data shows.
 *
 * @param continued true if it does not begin at the top
 */
record DatasetList(KeyPage<Dataset> datasets, Publishers publishers, boolean continued) {

    String publisher(Dataset dataset, Page page) {
        return publishers.name(dataset, page.language());
    }

    Licence licence(Dataset dataset) {
        return Licence.of(dataset.licence());
    }
}
