package city.moves.services.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has said that a case is about themselves or somebody near to them (LVwVfG §§ 20, 21). */
@Repository
class CaseBiases {

    private final JdbcClient database;
    private final Clock clock;

    CaseBiases(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void add(UUID application, UUID account) {
        database.sql("""
                insert into services.case_bias (application, account, at) values (:id, :account, :now)
                on conflict (application, account) do nothing
                """).param("id", application).param("account", account).param("now", Timestamp.from(clock.instant())).update();
    }

    boolean has(UUID application, UUID account) {
        return database.sql("select exists (select 1 from services.case_bias where application = :id and account = :account)")
                .param("id", application).param("account", account).query(Boolean.class).single();
    }
}
