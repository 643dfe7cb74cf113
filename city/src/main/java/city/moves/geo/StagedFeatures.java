package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/** Features on their way into a layer: a table of one transaction, filled as fast as the database reads. */
@Repository
class StagedFeatures {

    private static final int SENT_AT_ONCE = 1 << 16;
    private static final String NULL = "\\N";
    private static final String COPY = "copy staged_feature (id, geom, stored, bounds, bounds_east, props, valid_from,"
            + " valid_until) from stdin";

    private final JdbcClient database;
    private final DataSource source;

    StagedFeatures(JdbcClient database, DataSource source) {
        this.database = database;
        this.source = source;
    }

    /** Takes all features of a stream. Gives how many there were. */
    long take(Stream<FeatureRow> rows) {
        return take(rows::forEachOrdered);
    }

    /** Takes all features that are given to it. Gives how many there were. */
    long take(Consumer<Consumer<FeatureRow>> feed) {
        database.sql("drop table if exists staged_feature").update();
        database.sql("""
                create temporary table staged_feature (
                    place bigint generated always as identity, id text not null, geom bytea, stored bytea, bounds box,
                    bounds_east box, props jsonb not null, valid_from timestamptz, valid_until timestamptz
                ) on commit drop
                """).update();
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            long taken = copy(feed, connection);
            database.sql("create index on staged_feature (id)").update();
            database.sql("analyze staged_feature").update();
            return taken;
        } catch (SQLException refused) {
            throw new IllegalStateException("the features cannot be staged", refused);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static long copy(Consumer<Consumer<FeatureRow>> feed, Connection connection) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        try {
            StringBuilder lines = new StringBuilder(SENT_AT_ONCE * 2);
            feed.accept(row -> {
                append(row, lines);
                if (lines.length() > SENT_AT_ONCE) {
                    send(lines, copy);
                }
            });
            send(lines, copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(StringBuilder lines, CopyIn copy) {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException refused) {
            throw new IllegalStateException("the features cannot be staged", refused);
        }
        lines.setLength(0);
    }

    private static void append(FeatureRow row, StringBuilder line) {
        line.append(row.id()).append('\t');
        append(row.geometry(), line);
        append(row.stored(), line);
        append(row.boxes().isEmpty() ? null : row.boxes().getFirst(), line);
        append(row.boxes().size() < 2 ? null : row.boxes().getLast(), line);
        line.append(row.properties().replace("\\", "\\\\")).append('\t')
                .append(row.time().from() == null ? NULL : row.time().from()).append('\t')
                .append(row.time().until() == null ? NULL : row.time().until()).append('\n');
    }

    private static void append(byte @Nullable [] bytes, StringBuilder line) {
        line.append(bytes == null ? NULL : "\\\\x" + HexFormat.of().formatHex(bytes)).append('\t');
    }

    private static void append(@Nullable Box box, StringBuilder line) {
        line.append(box == null ? NULL : Features.text(box)).append('\t');
    }

    /** An id that stands twice; null if each stands once. */
    @Nullable String firstDouble() {
        return database.sql("select id from staged_feature group by id having count(*) > 1 order by id limit 1")
                .query(String.class).optional().orElse(null);
    }
}
