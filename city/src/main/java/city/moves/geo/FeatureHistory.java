package city.moves.geo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed: of one feature, and of a whole layer in the order in which it may be told. */
@Repository
public class FeatureHistory {

    private final JdbcClient database;

    FeatureHistory(JdbcClient database) {
        this.database = database;
    }

    /**
     * A feature as it was after a change.
     *
     * @param kind   CREATED, CHANGED, DELETED or UNDONE
     * @param name   who made it
     * @param reason in the author's words; may be empty
     */
    public record Version(Feature feature, String kind, String name, String reason) {}

    /** A change of a layer. */
    public record Change(String id, int version, String kind, Instant at, Place place) {}

    /** A place in the order of changes. */
    public record Place(long transaction, long sequence) {

        public static final Place BEGINNING = new Place(0, 0);
    }

    /** A place among the deleted: of those that went at the same moment, the one that came last is first. */
    public record Parting(Instant at, long feature) {}

    /** The changes of the feature that has or had an id, the latest first, before a version. */
    public List<Version> versions(Layer layer, String id, int before, int most) {
        return database.sql("""
                select feature as number, id, geom, null::bytea as stored, props, version, changed, kind, name, reason
                from geo.feature_version where layer = :layer and id = :id and version < :before
                order by feature desc, version desc limit :most
                """).param("layer", layer.number()).param("id", id).param("before", before).param("most", most)
                .query(FeatureHistory::version).list();
    }

    /** A feature as it was after the change that made a version, with its geometry in the layer's own system. */
    public Optional<Version> version(Layer layer, String id, int version) {
        return database.sql("""
                select feature as number, id, geom, stored, props, version, changed, kind, name, reason
                from geo.feature_version where layer = :layer and id = :id and version = :version
                order by feature desc limit 1
                """).param("layer", layer.number()).param("id", id).param("version", version)
                .query(FeatureHistory::version).optional();
    }

    /** What was deleted before another and is still gone, the latest first. */
    public List<Version> gone(Layer layer, @Nullable Parting before, int most) {
        return database.sql("""
                select feature as number, id, geom, null::bytea as stored, props, version, changed, kind, name, reason
                from geo.feature_version v
                where layer = :layer and kind = 'DELETED'
                    and (:at::timestamptz is null or (changed, feature) < (:at::timestamptz, :feature))
                    and not exists (select from geo.feature f where f.layer = v.layer and f.id = v.id)
                    and not exists (select from geo.feature_version later where later.layer = v.layer
                        and later.id = v.id and (later.feature, later.version) > (v.feature, v.version))
                order by changed desc, feature desc limit :most
                """).param("layer", layer.number()).param("at", before == null ? null : Timestamp.from(before.at()))
                .param("feature", before == null ? 0 : before.feature())
                .param("most", most).query(FeatureHistory::version).list();
    }

    /** How many changes people made one by one since a moment; what came in a file is no edit. */
    long editedByPeople(Instant since) {
        return database.sql("""
                select count(*) from geo.feature_version
                where account is not null and intake is null and changed >= :since
                """).param("since", Timestamp.from(since)).query(Long.class).single();
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(Features.feature(row, index), row.getString("kind"), row.getString("name"),
                row.getString("reason"));
    }

    /** The changes behind a place. What is not yet told to all is left for later, so that nothing comes late and is missed. */
    public List<Change> changes(Layer layer, Place after, int most) {
        return database.sql("""
                select id, version, kind, at, changed::text::bigint as transaction, sequence from geo.change
                where layer = :layer and changed < pg_snapshot_xmin(pg_current_snapshot())
                    and (changed, sequence) > (:transaction::text::xid8, :sequence)
                order by changed, sequence limit :most
                """).param("layer", layer.number()).param("transaction", after.transaction())
                .param("sequence", after.sequence()).param("most", most)
                .query((row, _) -> new Change(row.getString("id"), row.getInt("version"), row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        new Place(row.getLong("transaction"), row.getLong("sequence")))).list();
    }
}
