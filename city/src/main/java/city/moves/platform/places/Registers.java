package city.moves.platform.places;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the registers as wholes. */
@Repository
class Registers {

    private static final String STATE = "select name, content, changed, example, licence, source from places.register";

    private final JdbcClient database;
    private final Clock clock;

    Registers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Map<Register, RegisterState> all() {
        Map<Register, RegisterState> all = new EnumMap<>(Register.class);
        database.sql(STATE).query((row, _) -> all.put(Register.valueOf(row.getString("name")), state(row))).list();
        return all;
    }

    RegisterState of(Register register) {
        return database.sql(STATE + " where name = :name").param("name", register.name())
                .query((row, _) -> state(row)).single();
    }

    /** What is known of it, which nobody else changes until the transaction ends. */
    RegisterState lock(Register register) {
        return database.sql(STATE + " where name = :name for update").param("name", register.name())
                .query((row, _) -> state(row)).single();
    }

    void changed(Register register, Origin origin) {
        database.sql("""
                update places.register set content = content + 1, changed = :changed, example = :example,
                    licence = :licence, source = :source
                where name = :name
                """).param("name", register.name()).param("changed", Timestamp.from(clock.instant()))
                .param("example", origin.example()).param("licence", origin.licence())
                .param("source", origin.source()).update();
    }

    private static RegisterState state(java.sql.ResultSet row) throws java.sql.SQLException {
        Timestamp changed = row.getTimestamp("changed");
        return new RegisterState(row.getLong("content"), changed == null ? null : changed.toInstant(),
                row.getBoolean("example"), row.getString("licence"), row.getString("source"));
    }
}
