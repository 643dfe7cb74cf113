package city.moves.platform.places;

import city.moves.platform.imports.ImportReport.Difference;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the register hold what is staged and nothing else; what is the same stays untouched and keeps its number. */
@Repository
class ReplacingAddresses {

    private static final String LOCATE = """
            insert into places.street (name, postal_code, quarter)
            select distinct street, postal_code, quarter from staged_address on conflict do nothing;
            drop table if exists located_address;
            create temporary table located_address on commit drop as
            select street.number as street, house, suffix, longitude, latitude
            from staged_address staged join places.street
                on (street.name, street.postal_code, street.quarter) = (staged.street, staged.postal_code, staged.quarter);
            create index on located_address (street, house, suffix);
            analyze located_address
            """;
    private static final String MOVE = """
            update places.address known set longitude = located.longitude, latitude = located.latitude
            from located_address located
            where (known.street, known.house, known.suffix) = (located.street, located.house, located.suffix)
                and (known.longitude, known.latitude) <> (located.longitude, located.latitude)
            """;
    private static final String ADD = """
            insert into places.address (street, house, suffix, longitude, latitude)
            select street, house, suffix, longitude, latitude from located_address order by street, house, suffix
            on conflict (street, house, suffix) do nothing
            """;
    private static final String REMOVE = """
            delete from places.address known where not exists (select from located_address located
                where (known.street, known.house, known.suffix) = (located.street, located.house, located.suffix))
            """;
    private static final String SURROUND = """
            update places.street set houses = counted.houses, west = counted.west, south = counted.south,
                east = counted.east, north = counted.north
            from (select street, count(*) as houses, min(longitude) as west, min(latitude) as south,
                max(longitude) as east, max(latitude) as north from located_address group by street) counted
            where street.number = counted.street and (street.houses, street.west, street.south, street.east, street.north)
                is distinct from (counted.houses, counted.west, counted.south, counted.east, counted.north)
            """;
    private static final String FORGET = """
            delete from places.street where not exists (select from located_address where located_address.street = street.number)
            """;

    private final JdbcClient database;

    ReplacingAddresses(JdbcClient database) {
        this.database = database;
    }

    Difference replaceByStaged() {
        Arrays.stream(LOCATE.split(";")).forEach(statement -> database.sql(statement).update());
        long removed = database.sql(REMOVE).update();
        long changed = database.sql(MOVE).update();
        long added = database.sql(ADD).update();
        database.sql(FORGET).update();
        database.sql(SURROUND).update();
        return new Difference(added, changed, removed);
    }
}
