package city.moves.platform.places;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of addresses for programs. */
@RestController
@Tag(name = "places", description = "Addresses of the city; its districts are layers under /ogc")
class AddressApi {

    static final String PATH = "/api/v1/places/addresses";

    private final Addresses addresses;

    AddressApi(Addresses addresses) {
        this.addresses = addresses;
    }

    /** An address for programs, its place in longitude and latitude. */
    record AddressAnswer(long number, String street, String house, String postalCode, String quarter, double longitude,
            double latitude, boolean example) {}

    /** A page of addresses. */
    record AddressPageAnswer(List<AddressAnswer> items, @Nullable String next) {}

    @Operation(summary = "Addresses as people type them, the likeliest first")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    AddressPageAnswer addresses(
            @Parameter(description = "Street, number and postal code, from the first letter on; without it all addresses")
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "25") int limit, @RequestParam(defaultValue = "") String after) {
        KeyPage<Address> found = addresses.page(q, Parameters.after(after, this::known, AddressApi::text),
                Parameters.limit(limit));
        return new AddressPageAnswer(found.items().stream().map(AddressApi::answer).toList(), found.next());
    }

    /** The number of an address that exists; 0 for none. */
    private long known(String text) {
        return text.matches("[1-9][0-9]{0,17}")
                ? addresses.find(Long.parseLong(text)).map(Address::number).orElse(0L) : 0;
    }

    private static String text(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static AddressAnswer answer(Address address) {
        return new AddressAnswer(address.number(), address.street(), address.house(), address.postalCode(),
                address.quarter(), address.longitude(), address.latitude(), address.example());
    }
}
