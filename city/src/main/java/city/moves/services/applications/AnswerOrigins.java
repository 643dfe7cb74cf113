package city.moves.services.applications;

import city.moves.platform.identity.Assurance;
import java.sql.Date;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which answers the house filled in. */
@Repository
public class AnswerOrigins {

    private final JdbcClient database;

    AnswerOrigins(JdbcClient database) {
        this.database = database;
    }

    void add(UUID application, String place, Origin origin) {
        database.sql("""
                insert into services.answer_origin (application, place, answer, source, assurance, stated)
                values (:id, :place, :answer, :source, :assurance, :stated)
                """).param("id", application).param("place", place).param("answer", origin.answer())
                .param("source", origin.source().name()).param("assurance", origin.assurance().name())
                .param("stated", Date.valueOf(origin.stated())).update();
    }

    void remove(UUID application) {
        database.sql("delete from services.answer_origin where application = :id").param("id", application).update();
    }

    /** By place, as long as the answer there is still the one that was filled in. */
    public Map<String, Origin> of(UUID application, Map<String, String> answers) {
        return database.sql("select place, answer, source, assurance, stated from services.answer_origin where application = :id")
                .param("id", application).query((row, _) -> Map.entry(row.getString("place"), new Origin(row.getString("answer"),
                        Origin.Source.valueOf(row.getString("source")), Assurance.valueOf(row.getString("assurance")),
                        row.getDate("stated").toLocalDate())))
                .list().stream().filter(entry -> entry.getValue().answer().equals(answers.get(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
