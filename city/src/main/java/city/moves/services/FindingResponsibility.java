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
class FindingResponsibility {

    private static final int MOST = 5;

    private final Addresses addresses;
    private final Districts districts;

    FindingResponsibility(Addresses addresses, Districts districts) {
        this.addresses = addresses;
        this.districts = districts;
    }

    /**
     * The likeliest of what was typed first; a place that no branch serves is left out.
     *
     * @param branches of a unit, which share the city among themselves
     */
    List<Responsibility> find(List<Unit> branches, String typed) {
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
