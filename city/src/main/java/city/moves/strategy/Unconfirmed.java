package city.moves.strategy;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Running measures of which nobody has said how they stand. */
@Repository
class Unconfirmed {

    /** One of them. */
    record Waiting(String key, String title) {}

    private final JdbcClient database;

    Unconfirmed(JdbcClient database) {
        this.database = database;
    }

    /** The offices that have some, in the order of their keys. */
    List<String> offices(LocalDate confirmedTooLongAgo, String after, int limit) {
        return database.sql("""
                select distinct office from strategy.measure
                where life_cycle = 'RUNNING' and (confirmed_on is null or confirmed_on <= :day) and office > :after
                order by office limit :limit
                """).param("day", confirmedTooLongAgo).param("after", after).param("limit", limit)
                .query(String.class).list();
    }

    /** Those of one office, by title. */
    List<Waiting> of(String office, LocalDate confirmedTooLongAgo, int limit) {
        return database.sql("""
                select key, title from strategy.measure
                where life_cycle = 'RUNNING' and (confirmed_on is null or confirmed_on <= :day) and office = :office
                order by title collate "de-x-icu", id limit :limit
                """).param("day", confirmedTooLongAgo).param("office", office).param("limit", limit)
                .query(Waiting.class).list();
    }
}
