package city.moves.services.applications;

import city.moves.services.forms.SubmissionJudge.Written;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was handed in. */
@Repository
public class Submissions {

    private final JdbcClient database;
    private final Clock clock;

    Submissions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID application, Map<String, String> answers, Written written) {
        database.sql("""
                insert into services.submission (application, answers, xml, json, handed_in)
                values (:id, :answers::jsonb, :xml, :json, :now)
                """).param("id", application).param("answers", AnswersJson.write(answers))
                .param("xml", written.xml()).param("json", written.json())
                .param("now", Timestamp.from(clock.instant())).update();
    }

    /** The application is a draft once more. */
    void remove(UUID application) {
        database.sql("delete from services.submission where application = :id").param("id", application).update();
    }

    public Map<String, String> answers(UUID application) {
        return database.sql("select answers from services.submission where application = :id").param("id", application)
                .query(String.class).optional().map(AnswersJson::read).orElseGet(Map::of);
    }
}
