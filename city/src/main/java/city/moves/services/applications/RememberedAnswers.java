package city.moves.services.applications;

import city.moves.services.forms.Fact;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people want to be filled in when they apply again. */
@Repository
class RememberedAnswers {

    static final int LONGEST = 200;

    private final JdbcClient database;
    private final Clock clock;

    RememberedAnswers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of the facts. */
    List<RememberedAnswer> of(UUID account) {
        return database.sql("select fact, value, service, stated from services.remembered_answer where account = :account")
                .param("account", account).query((row, _) -> new RememberedAnswer(Fact.valueOf(row.getString("fact")),
                        row.getString("value"), row.getString("service"), row.getDate("stated").toLocalDate()))
                .list().stream().sorted((one, other) -> one.fact().compareTo(other.fact())).toList();
    }

    void keep(UUID account, RememberedAnswer answer) {
        database.sql("""
                insert into services.remembered_answer (account, fact, value, service, stated, used)
                values (:account, :fact, :value, :service, :stated, :now)
                on conflict (account, fact) do update set value = excluded.value, service = excluded.service,
                    stated = excluded.stated, used = excluded.used
                """).param("account", account).param("fact", answer.fact().name()).param("value", answer.value())
                .param("service", answer.service()).param("stated", Date.valueOf(answer.stated()))
                .param("now", Timestamp.from(clock.instant())).update();
    }

    void used(UUID account, Collection<Fact> facts) {
        database.sql("update services.remembered_answer set used = :now where account = :account and fact = any (:facts)")
                .param("account", account).param("now", Timestamp.from(clock.instant()))
                .param("facts", facts.stream().map(Fact::name).toArray(String[]::new)).update();
    }

    boolean forget(UUID account, Fact fact) {
        return database.sql("delete from services.remembered_answer where account = :account and fact = :fact")
                .param("account", account).param("fact", fact.name()).update() == 1;
    }

    void forget(UUID account) {
        database.sql("delete from services.remembered_answer where account = :account").param("account", account).update();
    }

    /** How many were forgotten since nobody used them for so long. */
    int forgetUnused(Duration age, int most) {
        return database.sql("""
                delete from services.remembered_answer where id in (
                    select id from services.remembered_answer where used < :before order by used limit :most)
                """).param("before", Timestamp.from(clock.instant().minus(age))).param("most", most).update();
    }
}
