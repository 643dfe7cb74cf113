package city.moves.services;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The versions of services on their way from draft to publication. */
@Repository
public class Versions {

    private static final int MOST = 100;
    private static final String OF_SERVICE = "select " + Services.VERSION + """
            from services.version v join services.service s on s.id = v.service where s.slug = :slug
            """;

    private final JdbcClient database;
    private final JsonMapper mapper;

    Versions(JdbcClient database, JsonMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** The newest versions of a service, newest first; none if there is no such service. */
    public List<ServiceVersion> of(String slug) {
        return database.sql(OF_SERVICE + "order by v.number desc limit :most").param("slug", slug).param("most", MOST)
                .query(this::version).list();
    }

    public Optional<ServiceVersion> find(String slug, int number) {
        return database.sql(OF_SERVICE + "and v.number = :number").param("slug", slug).param("number", number)
                .query(this::version).optional();
    }

    /** The newest version, which is the one in work if there is one; locks the service until the transaction ends. */
    Optional<ServiceVersion> newestForChange(String slug) {
        database.sql("select from services.service where slug = :slug for update").param("slug", slug)
                .query((_, _) -> true).list();
        return database.sql(OF_SERVICE + "order by v.number desc limit 1").param("slug", slug).query(this::version).optional();
    }

    /** @return false if the slug is taken */
    boolean addService(String slug, Instant now) {
        return database.sql("""
                insert into services.service (slug, example, created_at) values (:slug, false, :now)
                on conflict (slug) do nothing
                """).param("slug", slug).param("now", Timestamp.from(now)).update() == 1;
    }

    void addDraft(String slug, int number, Description description, Signature editor) {
        database.sql("""
                insert into services.version (service, number, state, content, editor, editor_name, edited_at)
                select id, :number, 'DRAFT', cast(:content as jsonb), :editor, :name, :at
                from services.service where slug = :slug
                """).param("slug", slug).param("number", number).param("content", mapper.writeValueAsString(description))
                .param("editor", editor.account()).param("name", editor.name()).param("at", Timestamp.from(editor.at()))
                .update();
    }

    void write(ServiceVersion draft, Description description, Signature editor) {
        database.sql("""
                update services.version set content = cast(:content as jsonb), editor = :editor, editor_name = :name,
                    edited_at = :at, version = version + 1
                where id = :id
                """).param("id", draft.id()).param("content", mapper.writeValueAsString(description))
                .param("editor", editor.account()).param("name", editor.name()).param("at", Timestamp.from(editor.at()))
                .update();
    }

    /** @param remark what is said to it; empty for nothing */
    void move(ServiceVersion version, VersionState state, String remark) {
        database.sql("""
                update services.version set state = :state, remark = :remark, version = version + 1 where id = :id
                """).param("id", version.id()).param("state", state.name()).param("remark", remark).update();
    }

    /** Publishes a version and ends the one that was read until then. */
    void publish(ServiceVersion version, LocalDate from, @Nullable LocalDate to, Signature reviewer) {
        database.sql("""
                update services.version old set valid_to = :from, version = old.version + 1
                from services.version new
                where new.id = :id and old.service = new.service and old.state = 'PUBLISHED'
                  and old.valid_from <= :from and (old.valid_to is null or old.valid_to > :from)
                """).param("id", version.id()).param("from", from).update();
        database.sql("""
                update services.version set state = 'PUBLISHED', valid_from = :from, valid_to = :to, reviewer = :reviewer,
                    reviewer_name = :name, reviewed_at = :at, remark = '', version = version + 1
                where id = :id
                """).param("id", version.id()).param("from", from).param("to", to).param("reviewer", reviewer.account())
                .param("name", reviewer.name()).param("at", Timestamp.from(reviewer.at())).update();
    }

    /** The slugs after one whose version begins or ends on a day, in their order. */
    List<String> turningOn(LocalDate day, String after, int limit) {
        return database.sql("""
                select distinct s.slug from services.service s join services.version v on v.service = s.id
                where s.slug > :after and v.state = 'PUBLISHED' and (v.valid_from = :day or v.valid_to = :day)
                order by s.slug limit :limit
                """).param("day", day).param("after", after).param("limit", limit).query(String.class).list();
    }

    private ServiceVersion version(ResultSet row, int number) throws SQLException {
        return Services.version(row, mapper);
    }
}
