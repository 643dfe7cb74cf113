package city.moves.services.fees;

import city.moves.engines.tariffs.Fee;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fees of applications: with the version of the tariff by which they were found. */
@Repository
public class KeptFees {

    private final JdbcClient database;
    private final Tariffs tariffs;
    private final Clock clock;

    KeptFees(JdbcClient database, Tariffs tariffs, Clock clock) {
        this.database = database;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** From here on another version of the tariff changes nothing. */
    public void freeze(UUID application, FoundFee found) {
        add(application, 0, found.tariff().id(), found.fee().orElse(null), null, "");
    }

    /** The application is a draft once more. */
    public void thaw(UUID application) {
        database.sql("delete from services.fee where application = :application and number = 0")
                .param("application", application).update();
    }

    /** The one that counts. */
    public Optional<KeptFee> latest(UUID application) {
        return database.sql("""
                select number, tariff, fee, assessed_name, at from services.fee where application = :application
                order by number desc limit 1
                """).param("application", application).query((row, _) -> {
            String fee = row.getString("fee");
            return new KeptFee(row.getInt("number"), tariffs.find(row.getObject("tariff", UUID.class)).orElseThrow(),
                    fee == null ? null : FeeJson.fee(fee), row.getString("assessed_name"), row.getTimestamp("at").toInstant());
        }).optional();
    }

    /** Fails if somebody else assesses it at the same moment. */
    void add(UUID application, int number, UUID tariff, @Nullable Fee fee, @Nullable UUID account, String name) {
        database.sql("""
                insert into services.fee (application, number, tariff, fee, cents, assessed_by, assessed_name, at)
                values (:application, :number, :tariff, :fee::jsonb, :cents, :account, :name, :now)
                """).param("application", application).param("number", number).param("tariff", tariff)
                .param("fee", fee == null ? null : FeeJson.write(fee), Types.VARCHAR)
                .param("cents", fee == null ? null : fee.cents(), Types.BIGINT)
                .param("account", account, Types.OTHER).param("name", name).param("now", Timestamp.from(clock.instant())).update();
    }
}
