package city.moves.services;

import city.moves.platform.places.Address;
import city.moves.platform.places.Addresses;
import city.moves.platform.places.District;
import city.moves.platform.places.Districts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the unit that is responsible at somebody's address. What was typed is kept nowhere. */
@Component
public class FindingResponsibility {

    private static final int MOST = 5;

    private final Addresses addresses;
    private final Districts districts;
    private final Units units;

    FindingResponsibility(Addresses addresses, Districts districts, Units units) {
        this.addresses = addresses;
        this.districts = districts;
        this.units = units;
    }

    /**
     * The likeliest of what was typed first; a place that no branch serves is left out.
     *
     * @param office key of the unit whose branches share the city among themselves
     */
    public List<Responsibility> find(String office, String typed) {
        List<Unit> branches = units.branches(office);
        return branches.isEmpty() ? List.of() : addresses.find(typed, MOST).stream()
                .flatMap(address -> at(address, branches).stream()).toList();
    }

    private Optional<Responsibility> at(Address address, List<Unit> branches) {
        for (District district : districts.at(address.longitude(), address.latitude())) {
            for (Unit branch : branches) {
                if (branch.areas().contains(district.key())) {
                    return Optional.of(new Responsibility(branch, address, district));
                }
            }
        }
        return Optional.empty();
    }
}
