package city.moves.platform.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The offices of the city. */
@Repository
public class Departments {

    private static final RowMapper<Department> DEPARTMENT = (row, _) -> new Department(
            row.getString("key"), row.getString("number"), row.getString("name_de"), row.getString("name_en"));

    private final JdbcClient jdbc;

    Departments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A city has some dozens of them, in the order of their German names. */
    public List<Department> all() {
        return jdbc.sql("""
                select key, number, name_de, name_en from identity.department order by name_de collate "de-x-icu", key
                """).query(DEPARTMENT).list();
    }

    public Optional<Department> find(String key) {
        return jdbc.sql("select key, number, name_de, name_en from identity.department where key = :key")
                .param("key", key).query(DEPARTMENT).optional();
    }
}
