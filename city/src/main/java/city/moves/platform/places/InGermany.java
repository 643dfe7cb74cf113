package city.moves.platform.places;

import city.moves.engines.tiles.geometry.Box;
import city.moves.engines.tiles.geometry.Wkb;

/** Where a city's places can lie. What lies elsewhere has its axes changed, or another system than it says. */
final class InGermany {

    private static final Box GERMANY = new Box(5.5, 47, 15.5, 55.5);

    private InGermany() {}

    static Box box(byte[] geometry) throws UnfitRow {
        Box box = Wkb.box(geometry).orElseThrow(() -> new UnfitRow("", "places.import.outside"));
        if (box.west() < GERMANY.west() || box.east() > GERMANY.east() || box.south() < GERMANY.south()
                || box.north() > GERMANY.north()) {
            throw new UnfitRow("", "places.import.outside");
        }
        return box;
    }
}
