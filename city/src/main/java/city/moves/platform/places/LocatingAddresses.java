package city.moves.platform.places;

import city.moves.platform.places.LocatedAddress.Ambiguous;
import city.moves.platform.places.LocatedAddress.Found;
import city.moves.platform.places.LocatedAddress.Unknown;
import city.moves.platform.places.NamesInMemory.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says where the addresses of a table lie, many at once. A name counts only as a whole, but for how its letters and
 * „Str.“ are written: nobody looks at each of a hundred thousand rows whether the likeliest is the right one. The register
 * is asked aside from the transaction of whoever asks, whose connection may just be taking what comes of it.
 */
@Component
public class LocatingAddresses {

    private final JdbcClient database;
    private final NamesInMemory names;
    private final Registers registers;

    LocatingAddresses(JdbcClient database, NamesInMemory names, Registers registers) {
        this.database = database;
        this.names = names;
        this.registers = registers;
    }

    /** True if the city has a register of addresses. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public boolean isPossible() {
        return registers.of(Register.ADDRESSES).isFilled();
    }

    /** What is known of each, in their order. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public List<LocatedAddress> locate(List<SoughtAddress> sought) {
        Names now = names.now();
        List<Integer> places = new ArrayList<>();
        List<Long> streets = new ArrayList<>();
        List<HouseNumber> houses = new ArrayList<>();
        for (int place = 0; place < sought.size(); place++) {
            SoughtAddress parts = sought.get(place).inParts();
            Optional<HouseNumber> house = HouseNumber.of(parts.house());
            for (NamedPlace<Street> street : house.isEmpty() ? List.<NamedPlace<Street>>of() : meant(parts, now)) {
                places.add(place);
                streets.add(street.place().number());
                houses.add(house.get());
            }
        }
        LocatedAddress[] located = new LocatedAddress[sought.size()];
        Arrays.fill(located, new Unknown());
        database.sql("""
                select wanted.place, address.longitude, address.latitude
                from unnest(:places::int[], :streets::bigint[], :houses::int[], :suffixes::text[])
                    as wanted (place, street, house, suffix)
                join places.address on (address.street, address.house, address.suffix)
                    = (wanted.street, wanted.house, wanted.suffix)
                """).param("places", places.toArray(Integer[]::new)).param("streets", streets.toArray(Long[]::new))
                .param("houses", houses.stream().map(HouseNumber::number).toArray(Integer[]::new))
                .param("suffixes", houses.stream().map(HouseNumber::suffix).toArray(String[]::new))
                .query(row -> {
                    int place = row.getInt("place");
                    located[place] = located[place] instanceof Unknown
                            ? new Found(row.getDouble("longitude"), row.getDouble("latitude")) : new Ambiguous();
                });
        return List.of(located);
    }

    /** Streets of the name. A postal code has to be the right one; a quarter tells apart where it is known. */
    private static List<NamedPlace<Street>> meant(SoughtAddress sought, Names now) {
        String code = sought.postalCode().strip();
        List<NamedPlace<Street>> called = now.called(sought.street()).stream()
                .filter(street -> code.isEmpty() || street.postalCode().isEmpty() || street.postalCode().equals(code)).toList();
        List<String> quarter = FoldedText.words(sought.quarter());
        List<NamedPlace<Street>> there = called.stream().filter(street -> street.around().equals(quarter)).toList();
        return there.isEmpty() ? called : there;
    }
}
