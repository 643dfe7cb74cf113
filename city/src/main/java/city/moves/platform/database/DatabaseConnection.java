package city.moves.platform.database;

import java.util.function.Supplier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Tells Spring where the database is, at the moment when the first connection is needed. */
public record DatabaseConnection(Supplier<DatabaseAccess> access) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return access.get().user();
    }

    @Override
    public String getPassword() {
        return access.get().password();
    }

    @Override
    public String getJdbcUrl() {
        return access.get().url();
    }
}
