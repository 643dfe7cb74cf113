package city.moves.platform.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts know of their people. */
@Repository
public class PersonDetails {

    private static final RowMapper<KnownDetail> KNOWN = (row, _) -> new KnownDetail(PersonDetail.valueOf(row.getString("detail")),
            row.getString("value"), row.getString("provider"), Assurance.valueOf(row.getString("assurance")),
            row.getTimestamp("stated_at").toInstant());

    private final JdbcClient jdbc;

    PersonDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each detail the surest, and among equals the latest. */
    public Map<PersonDetail, KnownDetail> surest(UUID account) {
        Map<PersonDetail, KnownDetail> surest = new EnumMap<>(PersonDetail.class);
        all(account).stream().sorted(Comparator.comparing(KnownDetail::assurance).thenComparing(KnownDetail::stated))
                .forEach(known -> surest.put(known.detail(), known));
        return surest;
    }

    List<KnownDetail> all(UUID account) {
        return jdbc.sql("""
                select detail, value, provider, assurance, stated_at from identity.person_detail
                where account = :account order by detail, provider
                """).param("account", account).query(KNOWN).list();
    }

    /** Everything that is known from one side; what is not among the details is known no more. What is the same keeps its day. */
    void keep(UUID account, String provider, Assurance assurance, Map<PersonDetail, String> details, Instant now) {
        jdbc.sql("delete from identity.person_detail where account = :account and provider = :provider and detail <> all (:kept)")
                .param("account", account).param("provider", provider)
                .param("kept", details.keySet().stream().map(Enum::name).toArray(String[]::new)).update();
        details.forEach((detail, value) -> jdbc.sql("""
                insert into identity.person_detail as known (account, detail, provider, value, assurance, stated_at)
                values (:account, :detail, :provider, :value, :assurance, :now)
                on conflict (account, detail, provider) do update
                set value = excluded.value, assurance = excluded.assurance, stated_at = excluded.stated_at
                where (known.value, known.assurance) is distinct from (excluded.value, excluded.assurance)
                """).param("account", account).param("detail", detail.name()).param("provider", provider).param("value", value)
                .param("assurance", assurance.name()).param("now", Timestamp.from(now)).update());
    }

    /** From whichever side they came. */
    void forget(UUID account) {
        jdbc.sql("delete from identity.person_detail where account = :account").param("account", account).update();
    }
}
