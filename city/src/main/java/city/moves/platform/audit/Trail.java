package city.moves.platform.audit;

import city.moves.platform.values.KeyPage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of all chains together, the latest first. */
@Repository
class Trail {

    /**
     * Which entries a list shows; an empty text and a null stand for all.
     *
     * @param from        first instant
     * @param until       the instant after the last
     * @param afterModule chain of the last entry of the page before
     * @param afterNumber its number; 0 for the first page
     */
    record Filter(String module, String name, String subject, @Nullable Instant from, @Nullable Instant until,
            String afterModule, long afterNumber) {}

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeyPage<TrailEntry> list(Filter filter, int limit) {
        List<TrailEntry> found = jdbc.sql("""
                with chosen as (
                    select module, number, at, account, action, subject, fields
                    from audit.entry
                    where (:module = '' or module = :module)
                        and (:subject = '' or subject = :subject)
                        and (cast(:from as timestamptz) is null or at >= :from)
                        and (cast(:until as timestamptz) is null or at < :until)
                        and (:name = '' or exists (select from audit.value named
                            where named.module = entry.module and named.number = entry.number and named.place = 0
                                and lower(named.after) = lower(:name)))
                        and (:afterNumber = 0 or (at, module, number) < (
                            select last.at, last.module, last.number from audit.entry last
                            where last.module = :afterModule and last.number = :afterNumber))
                    order by at desc, module desc, number desc
                    limit :limit)
                select chosen.*, value.place, value.before, value.after, value.erased_by is not null as erased
                from chosen join audit.value on value.module = chosen.module and value.number = chosen.number
                order by chosen.at desc, chosen.module desc, chosen.number desc, value.place
                """)
                .param("module", filter.module()).param("name", filter.name()).param("subject", filter.subject())
                .param("from", timestamp(filter.from())).param("until", timestamp(filter.until()))
                .param("afterModule", filter.afterModule()).param("afterNumber", filter.afterNumber())
                .param("limit", limit + 1)
                .query(Trail::gathered);
        return KeyPage.cut(found, limit, TrailEntry::key);
    }

    private static List<TrailEntry> gathered(ResultSet rows) throws SQLException {
        List<TrailEntry> entries = new ArrayList<>();
        while (rows.next()) {
            int place = rows.getInt("place");
            if (place == 0) {
                entries.add(new TrailEntry(rows.getString("module"), rows.getLong("number"),
                        rows.getTimestamp("at").toInstant(), rows.getObject("account", UUID.class),
                        rows.getString("after"), rows.getString("action"), rows.getString("subject"),
                        new ArrayList<>()));
            } else {
                entries.getLast().fields().add(new TrailEntry.Field(Chains.texts(rows, "fields").get(place - 1),
                        rows.getString("before"), rows.getString("after"), rows.getBoolean("erased")));
            }
        }
        return entries;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
