package city.moves.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The services with the version that everyone reads, and their earlier ones. */
@Repository
public class Services {

    static final String VERSION = """
            v.id as version_id, v.number, v.state, v.valid_from, v.valid_to, v.content, v.editor, v.editor_name, v.edited_at,
            v.reviewer, v.reviewer_name, v.reviewed_at, v.remark, v.version
            """;
    private static final String SERVICE = "select s.id, s.slug, s.example, " + VERSION + """
            from services.service s
            join services.version v on v.service = s.id
            """;
    private static final String READ_ON_DAY = """
            v.state = 'PUBLISHED' and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
            """;
    private static final int BATCH = 100;

    private final JdbcClient database;
    private final JsonMapper mapper;

    Services(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The service as everyone reads it on a day; empty if it is not read then. */
    public Optional<Service> find(String slug, LocalDate day) {
        return database.sql(SERVICE + "where s.slug = :slug and " + READ_ON_DAY).param("slug", slug).param("day", day)
                .query(this::service).optional();
    }

    /** A version that was published once, also after it ended: cases that began with it are decided by it. */
    public Optional<Service> find(String slug, int number) {
        return database.sql(SERVICE + """
                where s.slug = :slug and v.number = :number and v.reviewer is not null
                """).param("slug", slug).param("number", number).query(this::service).optional();
    }

    /** Each service that is read on a day, by slug; memory holds one batch. */
    public void each(LocalDate day, Consumer<Service> action) {
        String after = "";
        List<Service> batch;
        do {
            batch = database.sql(SERVICE + "where s.slug > :after and " + READ_ON_DAY + "order by s.slug limit :limit")
                    .param("after", after).param("day", day).param("limit", BATCH).query(this::service).list();
            batch.forEach(action);
            after = batch.isEmpty() ? after : batch.getLast().slug();
        } while (batch.size() == BATCH);
    }

    /** The slugs of all services, whatever state their versions are in. */
    public Set<String> slugs() {
        return new TreeSet<>(database.sql("select slug from services.service").query(String.class).list());
    }

    private Service service(ResultSet row, int number) throws SQLException {
        return new Service(row.getObject("id", UUID.class), row.getString("slug"), row.getBoolean("example"),
                version(row, mapper));
    }

    static ServiceVersion version(ResultSet row, JsonMapper mapper) throws SQLException {
        return new ServiceVersion(row.getObject("version_id", UUID.class), row.getInt("number"),
                VersionState.valueOf(row.getString("state")), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class), mapper.readValue(row.getString("content"), Description.class),
                new Signature(row.getObject("editor", UUID.class), row.getString("editor_name"), moment(row, "edited_at")),
                reviewer(row), row.getString("remark"), row.getInt("version"));
    }

    private static @Nullable Signature reviewer(ResultSet row) throws SQLException {
        UUID account = row.getObject("reviewer", UUID.class);
        return account == null ? null : new Signature(account, row.getString("reviewer_name"), moment(row, "reviewed_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at.toInstant();
    }
}
