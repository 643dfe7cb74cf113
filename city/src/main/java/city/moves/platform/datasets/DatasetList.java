package city.moves.platform.datasets;

import city.moves.platform.values.KeyPage;

/**
 * What the page of open data shows.
 *
 * @param continued true if it does not begin at the top
 */
record DatasetList(KeyPage<Dataset> datasets, boolean continued) {

    Licence licence(Dataset dataset) {
        return Licence.of(dataset.licence());
    }
}
