package city.moves.geo.map;

import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.places.Address;
import city.moves.platform.places.Street;

/** Addresses and streets as places that were found. */
final class PlaceWords {

    private PlaceWords() {}

    static FoundPlace of(Address address) {
        Box point = new Box(address.longitude(), address.latitude(), address.longitude(), address.latitude());
        return new FoundPlace(address.street() + " " + address.house(), AddressPages.address(address.number()), "", point,
                true, address.example(), page -> lies(page.text("geo.map.address"), address.postalCode(), address.quarter()));
    }

    static FoundPlace of(Street street) {
        return new FoundPlace(street.name(), AddressPages.street(street.number()), "", street.bounds(), false,
                street.example(), page -> lies(page.count("geo.map.street.houses", street.houses()), street.postalCode(),
                        street.quarter()));
    }

    private static String lies(String what, String postalCode, String quarter) {
        String where = (postalCode + " " + quarter).strip();
        return where.isEmpty() ? what : what + ", " + where;
    }
}
