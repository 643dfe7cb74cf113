package city.moves.services.forms;

import city.moves.platform.web.Formats;
import city.moves.services.OnlineDoors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services with a published form. */
@Repository
class OpenForms implements OnlineDoors {

    private final JdbcClient database;
    private final Clock clock;

    OpenForms(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Set<String> open() {
        return new TreeSet<>(database.sql("""
                select distinct service from services.form_version
                where state = 'PUBLISHED' and coalesce(valid_from, :today) <= :today
                """).param("today", LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)).query(String.class).list());
    }
}
