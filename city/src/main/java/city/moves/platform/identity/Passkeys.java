package city.moves.platform.identity;

import city.moves.platform.web.City;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The passkeys of all accounts: public keys, never a secret. */
@Repository
class Passkeys {

    /** What a sign-in by passkey needs to know. */
    record Known(UUID wayIn, UUID account, boolean locked, PasskeyVerifier.Credential credential) {}

    private final JdbcClient jdbc;
    private final City city;

    Passkeys(JdbcClient jdbc, City city) {
        this.jdbc = jdbc;
        this.city = city;
    }

    /** The oldest first. */
    List<Passkey> of(UUID account) {
        return jdbc.sql("""
                select way_in.id, passkey.name, way_in.created_at, way_in.used_at
                from identity.way_in join identity.passkey on passkey.way_in = way_in.id
                where way_in.account = :account order by way_in.id
                """)
                .param("account", account)
                .query((row, _) -> {
                    Timestamp usedAt = row.getTimestamp("used_at");
                    return new Passkey(row.getObject("id", UUID.class), row.getString("name"),
                            row.getTimestamp("created_at").toInstant(), usedAt == null ? null : usedAt.toInstant());
                })
                .list();
    }

    /** The ids by which devices know the passkeys of an account. */
    List<byte[]> credentialIds(UUID account) {
        return jdbc.sql("""
                select passkey.credential_id
                from identity.way_in join identity.passkey on passkey.way_in = way_in.id
                where way_in.account = :account order by way_in.id
                """).param("account", account).query(byte[].class).list();
    }

    /** Accounts of the demo city exist in the demo city only. */
    Optional<Known> find(byte[] credentialId) {
        return jdbc.sql("""
                select way_in.id, account.id as account, account.locked,
                    passkey.credential, passkey.counter, passkey.backup_eligible
                from identity.passkey
                join identity.way_in on way_in.id = passkey.way_in
                join identity.account on account.id = way_in.account
                where passkey.credential_id = :credentialId and (not account.demo or :demoCity)
                """)
                .param("credentialId", credentialId).param("demoCity", city.demo())
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getObject("account", UUID.class),
                        row.getBoolean("locked"),
                        new PasskeyVerifier.Credential(credentialId, row.getBytes("credential"),
                                row.getLong("counter"), row.getBoolean("backup_eligible"))))
                .optional();
    }

    /** False if an account has this passkey already. */
    boolean add(UUID account, String name, PasskeyVerifier.Credential credential, Instant now) {
        return jdbc.sql("""
                with way_in as (
                    insert into identity.way_in (account, kind, secret, created_at)
                    select :account, 'PASSKEY', '', :now
                    where not exists (select from identity.passkey where credential_id = :credentialId)
                    returning id)
                insert into identity.passkey (way_in, credential_id, credential, counter, backup_eligible, name)
                select id, :credentialId, :credential, :counter, :backupEligible, :name from way_in
                """)
                .param("account", account).param("now", Timestamp.from(now)).param("name", name)
                .param("credentialId", credential.id()).param("credential", credential.data())
                .param("counter", credential.counter()).param("backupEligible", credential.backupEligible())
                .update() == 1;
    }

    /** False if it is not a passkey of this account. */
    boolean name(UUID account, UUID wayIn, String name) {
        return jdbc.sql("""
                update identity.passkey set name = :name
                where way_in = (select id from identity.way_in where id = :wayIn and account = :account)
                """).param("name", name).param("wayIn", wayIn).param("account", account).update() == 1;
    }

    /** False if its counter did not move on: another sign-in was quicker, or there is a copy of the passkey. */
    boolean count(UUID wayIn, long counter) {
        return jdbc.sql("""
                update identity.passkey set counter = :counter
                where way_in = :wayIn and (counter < :counter or counter = 0 and :counter = 0)
                """).param("counter", counter).param("wayIn", wayIn).update() == 1;
    }
}
