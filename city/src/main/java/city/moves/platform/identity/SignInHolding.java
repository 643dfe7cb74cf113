package city.moves.platform.identity;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ways into accounts say about people. */
@Configuration
class SignInHolding {

    private static final Map<String, String> WAYS = Map.of("way", "identity.way.", "kind", "identity.way.",
            "outcome", "identity.history.result.");

    @Bean
    PersonalData heldOfSignIns(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(110, "anmeldung", Lawfulness.PUBLIC_TASK, List.of("identity.way_in",
                "identity.passkey", "identity.provider_account", "identity.invitation", "identity.recovery",
                "identity.ceremony", "identity.sign_in", "identity.kept_form", "identity.session",
                "identity.access_token")), List.of(wayIn(), signIn(), accessToken(), session(), keptForm(), link()),
                database, clock);
    }

    private static PersonalTable wayIn() {
        return PersonalTable.of("way-in", """
                select way_in.id as key, created_at as at, '/konto/zugaenge' as path, kind, passkey.name, provider, subject,
                    used_at
                from identity.way_in
                left join identity.passkey on passkey.way_in = way_in.id
                left join identity.provider_account on provider_account.way_in = way_in.id
                where account = :account
                """, "delete from identity.way_in where account = :account").saying(WAYS);
    }

    private static PersonalTable signIn() {
        return PersonalTable.of("sign-in", """
                select id as key, at, '/konto/verlauf' as path, way, device, outcome
                from identity.sign_in where account = :account
                """, "delete from identity.sign_in where account = :account").saying(WAYS);
    }

    private static PersonalTable accessToken() {
        return PersonalTable.of("access-token", """
                select id as key, created_at as at, '/konto/programme' as path, name, permissions, until, used_at
                from identity.access_token where account = :account
                """, "delete from identity.access_token where account = :account");
    }

    private static PersonalTable session() {
        return PersonalTable.of("session", """
                select encode(sha256(convert_to(session_id, 'UTF8')), 'hex') as key,
                    to_timestamp(creation_time / 1000.0) as at, '/konto/sitzungen' as path,
                    to_timestamp(last_access_time / 1000.0) as seen_at
                from identity.session where principal_name = cast(:account as text)
                """, "delete from identity.session where principal_name = cast(:account as text)").keyedBy("text");
    }

    private static PersonalTable keptForm() {
        return PersonalTable.of("kept-form", """
                select id as key, case when posted then fields end as fields, until
                from identity.kept_form where account = :account
                """, "delete from identity.kept_form where account = :account");
    }

    private static PersonalTable link() {
        String links = "select %s as key, until from identity.%s where account = :account";
        List<String> erasing = new ArrayList<>();
        List.of("invitation", "recovery", "ceremony")
                .forEach(table -> erasing.add("delete from identity." + table + " where account = :account"));
        return new PersonalTable("link", "text", String.join(" union all ",
                links.formatted("encode(token_hash, 'hex')", "invitation"),
                links.formatted("encode(token_hash, 'hex')", "recovery"),
                links.formatted("encode(secret_hash, 'hex')", "ceremony")), erasing, Map.of());
    }
}
