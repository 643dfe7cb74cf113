package city.moves.services.dues;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Money;
import java.sql.Types;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offices handed to the treasury, the latest first. */
@Repository
public class HandedFees {

    private final JdbcClient database;

    HandedFees(JdbcClient database) {
        this.database = database;
    }

    public KeyPage<HandedFee> list(@Nullable UUID after, int limit) {
        return KeyPage.cut(database.sql("""
                select id, reference, service, cents, due, reason, name, at from services.fee_settlement
                where way = 'TREASURY' and (:after::uuid is null or id < :after) order by id desc limit :limit
                """).param("after", after, Types.OTHER).param("limit", limit + 1)
                .query((row, _) -> new HandedFee(row.getObject("id", UUID.class), row.getString("reference"), row.getString("service"),
                        new Money(row.getLong("cents")), row.getObject("due", LocalDate.class), row.getString("reason"),
                        row.getString("name"), row.getTimestamp("at").toInstant())).list(), limit, one -> one.id().toString());
    }
}
