package city.moves.platform.privacy;

import city.moves.platform.personal.Kept;
import city.moves.platform.personal.Tally;
import java.sql.Date;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of each holding in an erasure. */
@Repository
class Outcomes {

    /** One holding's. */
    record Outcome(String holding, int round, Tally tally) {}

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds to what earlier rounds erased; what stayed then is told anew. */
    void note(Request request, String holding, Tally tally) {
        jdbc.sql("""
                insert into privacy.outcome (request, holding, round, erased) values (:request, :holding, :round, :erased)
                on conflict (request, holding) do update
                set round = excluded.round, erased = outcome.erased + excluded.erased
                """).param("request", request.id()).param("holding", holding).param("round", request.round())
                .param("erased", tally.erasable()).update();
        jdbc.sql("delete from privacy.staying where request = :request and holding = :holding")
                .param("request", request.id()).param("holding", holding).update();
        tally.staying().forEach(staying -> jdbc.sql("""
                insert into privacy.staying (request, holding, reason, number, until)
                values (:request, :holding, :reason, :number, :until)
                on conflict (request, holding, reason, until) do update set number = staying.number + excluded.number
                """).param("request", request.id()).param("holding", holding).param("reason", staying.kept().reason())
                .param("number", staying.number())
                .param("until", staying.kept().until() == null ? null : Date.valueOf(staying.kept().until()), Types.DATE)
                .update());
    }

    Map<String, Outcome> of(UUID request) {
        Map<String, List<Tally.Staying>> staying = new LinkedHashMap<>();
        jdbc.sql("select holding, reason, number, until from privacy.staying where request = :request order by reason, until")
                .param("request", request).query(row -> {
                    Date until = row.getDate("until");
                    staying.computeIfAbsent(row.getString("holding"), _ -> new ArrayList<>()).add(new Tally.Staying(
                            new Kept(row.getString("reason"), until == null ? null : until.toLocalDate()),
                            row.getLong("number")));
                });
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        jdbc.sql("select holding, round, erased from privacy.outcome where request = :request").param("request", request)
                .query(row -> {
                    String holding = row.getString("holding");
                    outcomes.put(holding, new Outcome(holding, row.getInt("round"),
                            new Tally(row.getLong("erased"), staying.getOrDefault(holding, List.of()))));
                });
        return outcomes;
    }

    /** The first day after one until which something had to stay, apart from the proof of the erasure itself. */
    Optional<LocalDate> nextEnd(UUID request) {
        return jdbc.sql("select min(until) + 1 from privacy.staying where request = :request and reason <> :proof")
                .param("request", request).param("proof", PrivacyHolding.PROOF)
                .query((row, _) -> Optional.ofNullable(row.getDate(1)).map(Date::toLocalDate)).single();
    }
}
