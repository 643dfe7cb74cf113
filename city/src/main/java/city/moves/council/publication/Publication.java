package city.moves.council.publication;

import city.moves.engines.oparl.ObjectType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what was published. */
@Repository
public class Publication {

    static final String COLUMNS = "id, type, body, created, modified, deleted, place, content";

    private final JdbcClient database;
    private final JsonMapper mapper;

    Publication(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * That an object names another.
     *
     * @param source the one that names it
     */
    record Naming(UUID source, UUID target) {}

    /** An object, also one that was deleted. */
    public Optional<PublishedObject> find(UUID id) {
        return database.sql("select " + COLUMNS + " from council.published where id = :id and not waiting").param("id", id)
                .query(this::object).optional();
    }

    /** Those of them that are there, by id; what was deleted is not. */
    public Map<UUID, PublishedObject> all(Collection<UUID> ids) {
        Map<UUID, PublishedObject> found = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select " + COLUMNS + " from council.published where id = any(:ids::uuid[]) and not deleted and not waiting")
                    .param("ids", Ids.array(ids)).query(this::object).list().forEach(object -> found.put(object.id(), object));
        }
        return found;
    }

    /** Those of them that were ever published, and so have an address that answers. */
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(database.sql("select id from council.published where id = any(:ids::uuid[]) and not waiting")
                .param("ids", Ids.array(ids)).query(UUID.class).list());
    }

    /** Who is shown in these because it names them in the field, in the order in which they stand there. */
    List<Naming> shownIn(Collection<UUID> targets, String field) {
        return targets.isEmpty() ? List.of() : database.sql("""
                select source, target from council.link
                where target = any(:ids::uuid[]) and field = :field and shown = 'SOURCE' order by target, place, source
                """).param("ids", Ids.array(targets)).param("field", field)
                .query((row, _) -> new Naming(row.getObject("source", UUID.class), row.getObject("target", UUID.class))).list();
    }

    /** All in which an object is shown as a whole, by their types; each in the order of the ids. */
    public Map<ObjectType, List<UUID>> showing(UUID id) {
        Map<ObjectType, List<UUID>> showing = new EnumMap<>(ObjectType.class);
        database.sql("""
                select distinct published.type, published.id from council.link join council.published on published.id = link.source
                where link.target = :id and link.shown = 'TARGET' order by published.id
                """).param("id", id).query(row -> {
                    showing.computeIfAbsent(ObjectType.valueOf(row.getString("type")), _ -> new ArrayList<>())
                            .add(row.getObject("id", UUID.class));
                });
        return showing;
    }

    /** The councils, in the order of their names. */
    public List<PublishedObject> bodies() {
        return database.sql("select " + COLUMNS + " from council.published where type = 'BODY' and not deleted "
                + "order by name collate \"de-x-icu\", id").query(this::object).list();
    }

    /** Since when there is a publication at all. */
    public Instant since() {
        return database.sql("select since from council.publication").query(OffsetDateTime.class).single().toInstant();
    }

    PublishedObject object(ResultSet row, int ignored) throws SQLException {
        return new PublishedObject(row.getObject("id", UUID.class), ObjectType.valueOf(row.getString("type")),
                row.getObject("body", UUID.class), instant(row, "created"), instant(row, "modified"), row.getBoolean("deleted"),
                row.getInt("place"), (ObjectNode) mapper.readTree(row.getString("content")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
