package city.moves.platform.places;

import city.moves.platform.places.NamedPlace.Meant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds what people mean by a text: a part of the city, a street or a house in it. */
@Component
public class FindingAddresses {

    private static final int MOST_DISTRICTS = 3;

    private final FindingNames names;
    private final Addresses addresses;

    FindingAddresses(FindingNames names, Addresses addresses) {
        this.names = names;
        this.addresses = addresses;
    }

    /** What was found; streets only where no house was asked for, or none has its number. */
    public record Found(List<District> districts, List<Address> addresses, List<Street> streets) {}

    /** The likeliest first. */
    public Found find(String text, int most) {
        List<District> districts = names.districts(text).stream().limit(MOST_DISTRICTS).toList();
        List<Meant<Street>> streets = names.streets(text);
        List<Meant<Street>> withHouse = streets.stream().filter(meant -> !meant.house().isEmpty()).toList();
        int left = most - districts.size();
        List<Address> found = addresses.among(withHouse, 0, left);
        return new Found(districts, found, found.isEmpty()
                ? streets.stream().map(Meant::place).limit(left).toList() : List.of());
    }
}
