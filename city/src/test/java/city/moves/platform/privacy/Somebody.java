package city.moves.platform.privacy;

import city.moves.platform.personal.DataSubject;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person whose name, sign-in name and address hold a word that stands nowhere else, with something in every table. */
record Somebody(UUID id, String word) {

    private static final RunningCity CITY = RunningCity.get();

    static Somebody arrived() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        UUID id = CITY.database().sql("""
                insert into identity.account (sign_in_name, display_name, email, created_at)
                values (:word, 'Mara ' || :word, :word || '@example.org', now()) returning id
                """).param("word", word).query(UUID.class).single();
        Somebody somebody = new Somebody(id, word);
        somebody.sql("""
                insert into identity.way_in (account, kind, secret, created_at)
                select :id, 'PASSWORD', secret, now() from identity.way_in
                join identity.account on account.id = way_in.account and sign_in_name = 'anna.beck'
                """);
        return somebody;
    }

    static Somebody atTheDesk() {
        Somebody somebody = arrived();
        somebody.sql("""
                with made as (insert into identity.role (key, name_de, name_en) values ('r' || :word, 'R', 'R') returning key),
                given as (insert into identity.role_permission (role, permission)
                    select key, right_ from made cross join unnest(array['privacy.answer', 'privacy.release']) as right_)
                insert into identity.assignment (account, role) select :id, key from made
                """);
        return somebody;
    }

    String email() {
        return word + "@example.org";
    }

    DataSubject asTheDeskKnows() {
        return new DataSubject(id, Set.of(email()), Set.of("Mara " + word));
    }

    HttpVisitor signIn() {
        return CITY.visitor().signIn(word, "digital-moves");
    }

    /** What the parts keep of people who use the city. */
    Somebody withALife() {
        sql("""
                insert into notifications.notice (account, key, kind, language, title, text, path, sent_at, gathered)
                values (:id, :word, 'k', 'DE', 'An ' || :word, :word, '/konto', now(), false)
                """);
        sql("insert into notifications.choice (account, kind, way) values (:id, :word, 'INBOX')");
        sql("""
                insert into notifications.follower (kind, topic, account, language, asked_at, confirmed_at)
                values ('k', :word, :id, 'DE', now(), now())
                """);
        sql("""
                insert into notifications.way_out (token_hash, kind, account, made_at)
                values (sha256(:word::bytea), 'k', :id, now())
                """);
        sql("""
                insert into mail.message (key, kind, recipient, language, subject, plain, html, secret, account, written_at,
                    useful_until, next_try_at)
                values (:word, 'k', :word || '@example.org', 'DE', :word, :word, :word, false, :id, now(),
                    now() + interval '30 days', now() + interval '9 days')
                """);
        sql("insert into identity.sign_in (account, at, way, device, outcome) values (:id, now(), 'PASSWORD', :word, 'DONE')");
        sql("""
                insert into identity.access_token (account, name, token_hash, permissions, created_at, until)
                values (:id, :word, sha256(:word::bytea), '{geo.edit}', now(), now() + interval '1 day')
                """);
        sql("""
                insert into identity.kept_form (account, posted, path, fields, files, assurance, until)
                values (:id, true, '/konto', :word, false, 'BASIC', now() + interval '9 minutes')
                """);
        sql("insert into identity.invitation (account, token_hash, until) values (:id, sha256(:word::bytea), now())");
        return this;
    }

    /** What the parts keep of people who worked for the city, and of an address that nobody tied to an account. */
    Somebody withACareer() {
        sql("""
                insert into jobs.run (kind, recurring, started_by, account, phase, due_at, ended_at)
                values ('search.removals', false, 'Mara ' || :word, :id, 'DONE', now(), now())
                """);
        sql("""
                insert into maintenance.closure (begun_at, begun_by, account, expected_at, ended_at)
                values (now(), 'Mara ' || :word, :id, now() + interval '1 hour', now())
                """);
        sql("""
                insert into notifications.follower (kind, topic, email, language, asked_at, confirmed_at)
                values ('k', 't', :word || '@example.org', 'DE', now(), now())
                """);
        sql("insert into mail.dead_address (address, since, answer) values (:word || '@example.org', now(), :word)");
        for (int years : new int[] {1, 11}) {
            sql("""
                    insert into geo.feature_version (layer, feature, version, id, kind, props, changed, account, name, reason)
                    select number, nextval('geo.feature_number'), 1, 'x', 'CREATED', '{}',
                        now() - make_interval(years => %d), :id, 'Mara ' || :word, '' from geo.layer order by number limit 1
                    """.formatted(years));
        }
        for (String state : new String[] {"TAKEN", "GIVEN_UP"}) {
            sql("""
                    insert into geo.intake (file, name, size, state, account, author, begun, ended, content)
                    values (gen_random_uuid(), 'f', 1, '%s', :id, 'Mara ' || :word, now(), now(), '{}')
                    """.formatted(state));
        }
        sql("""
                insert into geo.fetch (state, account, author, begun, content)
                values ('GIVEN_UP', :id, 'Mara ' || :word, now(), '{}')
                """);
        sql("""
                insert into strategy.decision (key, question, body, due_on, provenance, origin, recorded_at, recorded_by)
                values ('d' || :word, 'F', 'B', '2199-01-01', 'DEMO', 'x', '1990-01-01', 'Mara ' || :word)
                """);
        return this;
    }

    /** The tables in which the word stands, in whatever column of text. */
    Set<String> tables() {
        JdbcClient database = CITY.database();
        Set<String> found = new TreeSet<>();
        database.sql("""
                select table_schema || '.' || table_name as name, string_agg(quote_ident(column_name) || '::text', ', ') as texts
                from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
                    and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY')
                group by table_schema, table_name
                """).query((row, _) -> new String[] {row.getString("name"), row.getString("texts")}).list()
                .forEach(table -> {
                    if (database.sql("select exists (select from " + table[0] + " where concat_ws(' ', " + table[1]
                            + ") like '%' || :word || '%')").param("word", word).query(Boolean.class).single()) {
                        found.add(table[0]);
                    }
                });
        return found;
    }

    void sql(String statement) {
        CITY.database().sql(statement).param("id", id).param("word", word).update();
    }
}
