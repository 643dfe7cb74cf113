package city.moves.geo.map;

import city.moves.geo.GeoPaths;
import city.moves.platform.places.Address;
import city.moves.platform.places.Addresses;
import city.moves.platform.places.District;
import city.moves.platform.places.Districts;
import city.moves.platform.places.Street;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /karte/adressen} and {@code /karte/strassen}: what is known of one of them. */
@Controller
class AddressPages {

    private static final String ADDRESSES = GeoPaths.MAP + "/adressen";
    private static final String STREETS = GeoPaths.MAP + "/strassen";
    private static final int PER_PAGE = 50;

    private final Addresses addresses;
    private final Districts districts;

    AddressPages(Addresses addresses, Districts districts) {
        this.addresses = addresses;
        this.districts = districts;
    }

    /** An address and the parts of the city that it lies in, the largest first. */
    record OneAddress(Address address, List<District> districts) {

        /** The register's quarter, unless it is one of those parts. */
        boolean saysQuarter() {
            return !address.quarter().isEmpty()
                    && districts.stream().noneMatch(district -> district.name().equals(address.quarter()));
        }
    }

    /** A street with some of its addresses. */
    record OneStreet(Street street, KeyPage<Address> addresses, boolean further) {

        String next(Page page) {
            return addresses.next() == null ? "" : first(page) + "?nach=" + addresses.next();
        }

        String first(Page page) {
            return page.href(AddressPages.street(street.number()));
        }
    }

    static String address(long number) {
        return ADDRESSES + "/" + number;
    }

    static String street(long number) {
        return STREETS + "/" + number;
    }

    /** A number as it stands in an address; empty for anything else. */
    static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    @GetMapping(ADDRESSES + "/{number}")
    ModelAndView address(@PathVariable String number, Page page) {
        Address address = number(number).flatMap(addresses::find).orElseThrow(Refused::notFound);
        return page.show("geo/map/address",
                new OneAddress(address, districts.at(address.longitude(), address.latitude())));
    }

    @GetMapping(STREETS + "/{number}")
    ModelAndView street(@PathVariable String number, @RequestParam(defaultValue = "") String nach, Page page) {
        Street street = number(number).flatMap(addresses::street).orElseThrow(Refused::notFound);
        long after = number(nach).orElse(0L);
        return page.show("geo/map/street", new OneStreet(street, addresses.of(street, after, PER_PAGE), after > 0));
    }
}
