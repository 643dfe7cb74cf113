package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.web.Page;
import java.util.function.Function;

/**
 * A place that was found.
 *
 * @param name    as the city calls it, in German
 * @param path    its own page, without the language
 * @param feature the layer and the id by which the map shows it; empty if it is no feature
 * @param where   what the map shows of it
 * @param house   true for a single point, where a mark stands
 * @param about   what it is and where it lies, in the language of a page
 */
record FoundPlace(String name, String path, String feature, Box where, boolean house, boolean example,
        Function<Page, String> about) {

    /** As the map reads it. */
    String box() {
        return where.west() + "," + where.south() + "," + where.east() + "," + where.north();
    }
}
