package city.moves.platform.places;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Addresses on their way into the register: a table of one transaction, filled as fast as the database reads. */
@Repository
class StagedAddresses {

    private final JdbcClient database;
    private final DataSource source;

    StagedAddresses(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /** A row of a file as the register will have it. */
    record Staged(long row, String street, HouseNumber house, String postalCode, String quarter, double longitude,
            double latitude) {}

    /** A row that says the same house as an earlier one. */
    record Doubled(long row, String address) {}

    /** Fills the table; whoever opens it closes it. */
    final class Filling implements AutoCloseable {

        private static final int SENT_AT_ONCE = 1 << 16;

        private final Connection connection = DataSourceUtils.getConnection(source);
        private final CopyIn copy;
        private final StringBuilder lines = new StringBuilder(SENT_AT_ONCE * 2);

        private Filling() throws SQLException {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged_address from stdin");
        }

        void add(Staged row) {
            lines.append(row.row()).append('\t');
            text(row.street());
            lines.append(row.house().number()).append('\t');
            text(row.house().suffix());
            text(row.postalCode());
            text(row.quarter());
            lines.append(row.longitude()).append('\t').append(row.latitude()).append('\n');
            if (lines.length() > SENT_AT_ONCE) {
                send();
            }
        }

        private void text(String text) {
            lines.append(text.replace("\\", "\\\\")).append('\t');
        }

        private void send() {
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException refused) {
                throw new IllegalStateException("the addresses cannot be staged", refused);
            }
            lines.setLength(0);
        }

        @Override
        public void close() throws SQLException {
            try {
                send();
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
                DataSourceUtils.releaseConnection(connection, source);
            }
        }
    }

    Filling fill() throws SQLException {
        database.sql("drop table if exists staged_address").update();
        database.sql("""
                create temporary table staged_address (
                    row bigint not null, street text not null, house int not null, suffix text not null,
                    postal_code text not null, quarter text not null, longitude double precision not null,
                    latitude double precision not null
                ) on commit drop
                """).update();
        return new Filling();
    }

    /** Some rows whose house stood in an earlier row, by row. */
    List<Doubled> doubled(int most) {
        database.sql("analyze staged_address").update();
        return database.sql("""
                select row, street || ' ' || house || suffix || ' ' || postal_code || ' ' || quarter as address
                from (select *, row_number() over (partition by street, postal_code, quarter, house, suffix order by row) as time
                    from staged_address) numbered
                where time > 1 order by row limit :most
                """).param("most", most).query(Doubled.class).list();
    }
}
