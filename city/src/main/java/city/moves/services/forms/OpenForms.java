package city.moves.services.forms;

import city.moves.services.OnlineDoors;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services with a published form. */
@Repository
class OpenForms implements OnlineDoors {

    private final JdbcClient database;

    OpenForms(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> open() {
        return new TreeSet<>(database.sql("select distinct service from services.form_version where published is not null")
                .query(String.class).list());
    }
}
