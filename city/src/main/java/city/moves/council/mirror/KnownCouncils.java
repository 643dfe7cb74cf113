package city.moves.council.mirror;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The councils that were taken over, by the addresses that they have where they come from. */
@Repository
class KnownCouncils {

    private final JdbcClient database;

    KnownCouncils(JdbcClient database) {
        this.database = database;
    }

    /** The council of which an address is a part. */
    Optional<UUID> around(String address) {
        return database.sql("""
                select id from council.published
                where type = 'BODY' and not deleted and origin is not null and starts_with(:address, origin || '/')
                order by length(origin) desc limit 1
                """).param("address", address).query(UUID.class).optional();
    }

    boolean has(UUID body) {
        return database.sql("select exists (select from council.published where id = :id and type = 'BODY' and not deleted)")
                .param("id", body).query(Boolean.class).single();
    }
}
