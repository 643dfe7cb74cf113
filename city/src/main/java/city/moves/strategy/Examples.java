package city.moves.strategy;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows whether what is published holds data that were invented for the demo city. */
@Repository
class Examples {

    private final JdbcClient database;

    Examples(JdbcClient database) {
        this.database = database;
    }

    /** True if the details of a measure at a reporting date are an example. States of before they had an origin say none. */
    boolean areIn(LocalDate day) {
        return database.sql("""
                select exists (
                    select from strategy.status_snapshot
                    where day = :day and coalesce(details ->> 'kind',
                        case origin ->> 'kind' when 'FACT' then 'DEMO' else origin ->> 'kind' end) = 'DEMO')
                """).param("day", day).query(Boolean.class).single();
    }
}
