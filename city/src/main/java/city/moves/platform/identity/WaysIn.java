package city.moves.platform.identity;

import city.moves.platform.web.City;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ways in that accounts have. A password is one kind; the others find their place beside it. */
@Repository
class WaysIn {

    /**
     * What a sign-in by password needs to know.
     *
     * @param hash empty if the account has no password yet
     */
    record Known(UUID account, String displayName, boolean locked, String hash) {}

    private final JdbcClient jdbc;
    private final City city;
    private final Providers providers;

    WaysIn(JdbcClient jdbc, City city, Providers providers) {
        this.jdbc = jdbc;
        this.providers = providers;
        this.city = city;
    }

    /** The account of a name, however it is written. Accounts of the demo city exist in the demo city only. */
    Optional<Known> findByName(String name) {
        return jdbc.sql("""
                select account.id, account.display_name, account.locked,
                    coalesce(way_in.secret, '') as hash
                from identity.account
                left join identity.way_in on way_in.account = account.id and way_in.kind = 'PASSWORD'
                where lower(account.sign_in_name) = lower(:name) and (not account.demo or :demoCity)
                """)
                .param("name", name).param("demoCity", city.demo())
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getString("display_name"),
                        row.getBoolean("locked"), row.getString("hash")))
                .optional();
    }

    Optional<String> passwordHash(UUID account) {
        return jdbc.sql("select secret from identity.way_in where account = :account and kind = 'PASSWORD'")
                .param("account", account).query(String.class).optional();
    }

    void setPassword(UUID account, String hash, Instant now) {
        jdbc.sql("""
                insert into identity.way_in (account, kind, secret, created_at)
                values (:account, 'PASSWORD', :hash, :now)
                on conflict (account) where kind = 'PASSWORD'
                do update set secret = excluded.secret, created_at = excluded.created_at, used_at = null
                """)
                .param("account", account).param("hash", hash).param("now", Timestamp.from(now)).update();
    }

    void usedPassword(UUID account, Instant now) {
        jdbc.sql("update identity.way_in set used_at = :now where account = :account and kind = 'PASSWORD'")
                .param("account", account).param("now", Timestamp.from(now)).update();
    }

    void used(UUID wayIn, Instant now) {
        jdbc.sql("update identity.way_in set used_at = :now where id = :wayIn")
                .param("wayIn", wayIn).param("now", Timestamp.from(now)).update();
    }

    /** Whoever else changes the ways into this account waits until this transaction ends. */
    void lock(UUID account) {
        jdbc.sql("select id from identity.account where id = :account for no key update").param("account", account)
                .query(UUID.class).optional();
    }

    /** True if the account opens in another way, which must be one that is still configured. */
    boolean hasOthers(UUID account, UUID wayIn) {
        return jdbc.sql("""
                select exists (
                    select from identity.way_in
                    left join identity.provider_account on provider_account.way_in = way_in.id
                    where way_in.account = :account and way_in.id <> :wayIn
                        and (way_in.kind <> 'PROVIDER' or provider_account.provider = any(cast(:providers as text[]))))
                """)
                .param("account", account).param("wayIn", wayIn)
                .param("providers", "{" + String.join(",", providers.keys()) + "}")
                .query(Boolean.class).single();
    }

    /** A password can be changed, not removed. */
    boolean isRemovable(UUID account, UUID wayIn) {
        return jdbc.sql("""
                select exists (select from identity.way_in
                    where id = :wayIn and account = :account and kind <> 'PASSWORD')
                """).param("wayIn", wayIn).param("account", account).query(Boolean.class).single();
    }

    void remove(UUID wayIn) {
        jdbc.sql("delete from identity.way_in where id = :wayIn").param("wayIn", wayIn).update();
    }
}
