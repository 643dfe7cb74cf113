package city.moves.services.cases;

import city.moves.platform.identity.Actor;
import city.moves.services.cases.TextBlock.Use;
import city.moves.services.correspondence.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that offices write again and again. */
@Repository
class TextBlocks {

    private static final String COLUMNS = " id, department, use, decision, name, text, version, edited, editor ";

    private final JdbcClient database;
    private final Clock clock;

    TextBlocks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an editor writes. */
    record Draft(String department, Use use, @Nullable Decision decision, String name, String text) {}

    List<TextBlock> all() {
        return database.sql("select" + COLUMNS + "from services.text_block order by department, use, name")
                .query(TextBlocks::block).list();
    }

    /** Those of an office and of the whole city, by name. */
    List<TextBlock> of(String department, Use use) {
        return database.sql("select" + COLUMNS + """
                from services.text_block where department in ('*', :department) and use = :use order by name, department
                """).param("department", department).param("use", use.name()).query(TextBlocks::block).list();
    }

    Optional<TextBlock> find(UUID id) {
        return database.sql("select" + COLUMNS + "from services.text_block where id = :id").param("id", id)
                .query(TextBlocks::block).optional();
    }

    /** False if the office has one of this name already. */
    boolean add(Draft draft, String editor) {
        return database.sql("""
                insert into services.text_block (department, use, decision, name, text, edited, editor)
                values (:department, :use, :decision, :name, :text, :now, :editor)
                on conflict (department, use, name) do nothing
                """).param("department", draft.department()).param("use", draft.use().name())
                .param("decision", draft.decision() == null ? null : draft.decision().name(), Types.VARCHAR)
                .param("name", draft.name()).param("text", draft.text()).param("now", Timestamp.from(clock.instant()))
                .param("editor", editor).update() == 1;
    }

    /** False if somebody else changed it meanwhile. */
    boolean change(UUID id, int version, String text, Actor actor) {
        return database.sql("""
                update services.text_block set text = :text, version = version + 1, edited = :now, editor = :editor
                where id = :id and version = :version
                """).param("id", id).param("version", version).param("text", text)
                .param("now", Timestamp.from(clock.instant())).param("editor", Staff.name(actor)).update() == 1;
    }

    boolean remove(UUID id, int version) {
        return database.sql("delete from services.text_block where id = :id and version = :version").param("id", id)
                .param("version", version).update() == 1;
    }

    private static TextBlock block(ResultSet row, int index) throws SQLException {
        String decision = row.getString("decision");
        return new TextBlock(row.getObject("id", UUID.class), row.getString("department"), Use.valueOf(row.getString("use")),
                decision == null ? null : Decision.valueOf(decision), row.getString("name"), row.getString("text"),
                row.getInt("version"), row.getTimestamp("edited").toInstant(), row.getString("editor"));
    }
}
