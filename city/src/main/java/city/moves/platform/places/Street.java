package city.moves.platform.places;

import city.moves.engines.tiles.geometry.Box;

/**
 * A street as far as it has one postal code and lies in one quarter.
 *
 * @param houses  how many addresses it has
 * @param bounds  around them
 * @param example true if it was invented for the demo city
 */
public record Street(long number, String name, String postalCode, String quarter, int houses, Box bounds,
        boolean example) {}
