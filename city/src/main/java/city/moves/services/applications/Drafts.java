package city.moves.services.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have answered and not handed in. */
@Repository
class Drafts {

    private final JdbcClient database;

    Drafts(JdbcClient database) {
        this.database = database;
    }

    void add(UUID application) {
        database.sql("insert into services.draft (application, answers, confirmed) values (:id, '{}', '{}')")
                .param("id", application).update();
    }

    Draft of(UUID application) {
        return database.sql("select answers, confirmed from services.draft where application = :id")
                .param("id", application).query(Drafts::draft).optional().orElse(Draft.EMPTY);
    }

    void save(UUID application, Draft draft) {
        database.sql("update services.draft set answers = :answers::jsonb, confirmed = :confirmed where application = :id")
                .param("id", application).param("answers", AnswersJson.write(draft.answers()))
                .param("confirmed", draft.confirmed().stream().sorted().toArray(String[]::new)).update();
    }

    void remove(UUID application) {
        database.sql("delete from services.draft where application = :id").param("id", application).update();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(AnswersJson.read(row.getString("answers")),
                Set.of((String[]) row.getArray("confirmed").getArray()));
    }
}
