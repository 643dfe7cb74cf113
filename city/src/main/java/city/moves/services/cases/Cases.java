package city.moves.services.cases;

import city.moves.platform.values.KeyPage;
import city.moves.services.applications.Application;
import city.moves.services.applications.Applications;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the offices have to work on, and who works on it. */
@Repository
class Cases {

    private static final int ROWS_AT_ONCE = 500;
    static final String COLUMNS = """
            a.id, a.reference, a.service, a.edition, a.form, a.title, a.office, a.level, a.language, a.stage, a.step, a.applicant, a.begun,
            a.changed, a.expires, a.received, a.version, a.person, a.due, a.assignee, a.assignee_name, a.follow_up,
            a.follow_up_why, coalesce(u.department, '') as department
            """;
    private static final String CASE = "select " + COLUMNS + """
            from services.application a join services.unit u on u.key = a.office
            """;

    private final JdbcClient database;

    Cases(JdbcClient database) {
        this.database = database;
    }

    Optional<Case> find(UUID id) {
        return database.sql(CASE + "where a.id = :id and a.received is not null").param("id", id).query(Cases::one).optional();
    }

    Optional<Case> find(String reference) {
        return database.sql(CASE + "where a.reference = :reference").param("reference", reference).query(Cases::one).optional();
    }

    /** What was received begins its way through the office. */
    void open(UUID id, String person, String sought) {
        database.sql("""
                update services.application set person = :person, sought = to_tsvector('simple', :sought) where id = :id
                """).param("id", id).param("person", person).param("sought", sought).update();
    }

    /** @param assignee null to give it back to the team */
    void assign(UUID id, @Nullable UUID assignee, @Nullable String name) {
        database.sql("""
                update services.application set assignee = :assignee, assignee_name = :name, follow_up = null,
                    follow_up_why = '', version = version + 1 where id = :id
                """).param("id", id).param("assignee", assignee, Types.OTHER).param("name", name, Types.VARCHAR).update();
    }

    void followUp(UUID id, @Nullable LocalDate day, String why) {
        database.sql("""
                update services.application set follow_up = :day, follow_up_why = :why, version = version + 1 where id = :id
                """).param("id", id).param("day", day, Types.DATE).param("why", why).update();
    }

    /** Another office takes it over, and nobody there has taken it yet. */
    void moveTo(UUID id, String office) {
        database.sql("""
                update services.application set office = :office, assignee = null, assignee_name = null, follow_up = null,
                    follow_up_why = '' where id = :id
                """).param("id", id).param("office", office).update();
    }

    /** Open ones by the day by which they are due, all of them by their age, the latest first. */
    KeyPage<Case> list(CaseFilter filter, @Nullable UUID after, int limit) {
        Case last = after == null ? null : find(after).orElse(null);
        List<Case> found = CaseQuery.of(filter, last, CaseQuery.MANY).limited(limit + 1).on(database).query(Cases::one).list();
        return KeyPage.cut(found, limit, one -> one.id().toString());
    }

    /** How many each list holds, but for that of all, counted up to a bound. */
    Map<CaseView, Integer> counts(CaseFilter filter, int most) {
        Map<CaseView, Integer> counts = new EnumMap<>(CaseView.class);
        List<CaseView> counted = Arrays.stream(CaseView.values()).filter(CaseView::isCounted).toList();
        if (filter.hasWords()) {
            return CaseQuery.of(filter, null, CaseQuery.MANY).countedEach().on(database).query((row, _) -> {
                for (CaseView view : counted) {
                    counts.put(view, Math.min(most, row.getInt(view.word())));
                }
                return counts;
            }).single();
        }
        for (CaseView view : counted) {
            counts.put(view, CaseQuery.of(filter.in(view), null, CaseQuery.MANY).counted(most).on(database).query(Integer.class).single());
        }
        return counts;
    }

    /** All of them, row by row; to be closed. */
    Stream<Case> stream(CaseFilter filter) {
        return CaseQuery.of(filter, null, CaseQuery.MANY).whole().on(database).withFetchSize(ROWS_AT_ONCE).query(Cases::one).stream();
    }

    private static Case one(ResultSet row, int index) throws SQLException {
        Application application = Applications.application(row, index);
        return new Case(application, row.getString("department"), row.getString("person"), row.getObject("due", LocalDate.class),
                row.getObject("assignee", UUID.class), row.getString("assignee_name"),
                row.getObject("follow_up", LocalDate.class), row.getString("follow_up_why"));
    }
}
