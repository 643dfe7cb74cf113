package city.moves.platform.identity;

import city.moves.platform.web.City;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which accounts of other houses open which of ours: by issuer and subject, never by an e-mail address. */
@Repository
class ProviderAccounts {

    /** What a sign-in by another house needs to know. */
    record Known(UUID wayIn, UUID account, boolean locked) {}

    private final JdbcClient jdbc;
    private final City city;

    ProviderAccounts(JdbcClient jdbc, City city) {
        this.jdbc = jdbc;
        this.city = city;
    }

    /** The oldest first. */
    List<ProviderAccount> of(UUID account) {
        return jdbc.sql("""
                select way_in.id, provider_account.provider, way_in.created_at, way_in.used_at
                from identity.way_in join identity.provider_account on provider_account.way_in = way_in.id
                where way_in.account = :account order by way_in.id
                """)
                .param("account", account)
                .query((row, _) -> {
                    Timestamp usedAt = row.getTimestamp("used_at");
                    return new ProviderAccount(row.getObject("id", UUID.class), row.getString("provider"),
                            row.getTimestamp("created_at").toInstant(), usedAt == null ? null : usedAt.toInstant());
                })
                .list();
    }

    Optional<Known> find(URI issuer, String subject) {
        return jdbc.sql("""
                select way_in.id, account.id as account, account.locked
                from identity.provider_account
                join identity.way_in on way_in.id = provider_account.way_in
                join identity.account on account.id = way_in.account
                where provider_account.issuer = :issuer and provider_account.subject = :subject
                    and (not account.demo or :demoCity)
                """)
                .param("issuer", issuer.toString()).param("subject", subject).param("demoCity", city.demo())
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getObject("account", UUID.class),
                        row.getBoolean("locked")))
                .optional();
    }

    /** Two at once for the same person there are stopped by the database. */
    void add(UUID account, Provider provider, String subject, Instant now) {
        jdbc.sql("""
                with way_in as (
                    insert into identity.way_in (account, kind, secret, created_at, used_at)
                    values (:account, 'PROVIDER', '', :now, :now) returning id)
                insert into identity.provider_account (way_in, provider, issuer, subject)
                select id, :provider, :issuer, :subject from way_in
                """)
                .param("account", account).param("now", Timestamp.from(now)).param("provider", provider.key())
                .param("issuer", provider.issuer().toString()).param("subject", subject).update();
    }
}
