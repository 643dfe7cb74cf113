package city.moves.platform.places;

import city.moves.engines.tiles.geometry.Box;

/**
 * A part of the city.
 *
 * @param parent  key of the part that it belongs to; empty if it belongs to the city itself
 * @param example true if it was invented for the demo city
 */
public record District(String key, String name, DistrictKind kind, String parent, Box bounds, boolean example) {

    /** The layer of the map that shows its outline under its key. */
    public String layer() {
        return kind.layer(example);
    }
}
