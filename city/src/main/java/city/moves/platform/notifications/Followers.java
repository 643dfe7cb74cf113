package city.moves.platform.notifications;

import city.moves.platform.identity.Token;
import city.moves.platform.web.Language;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who follows what. */
@Repository
public class Followers {

    /**
     * Somebody with all that they follow of one kind.
     *
     * @param key     their place in the list
     * @param account null for an address
     * @param email   null for an account
     */
    public record Follower(String key, @Nullable UUID account, @Nullable String email, Language language,
            List<String> topics) {

        public Follower {
            topics = List.copyOf(topics);
        }
    }

    private final JdbcClient jdbc;

    Followers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who said yes, in the order of their keys; the first ones after an empty key. */
    public List<Follower> list(NoticeKind kind, String after, int limit) {
        return jdbc.sql("""
                select coalesce(account::text, email) as person, account, email, min(language) as language,
                    array_agg(topic order by topic) as topics
                from notifications.follower
                where kind = :kind and confirmed_at is not null and coalesce(account::text, email) > :after
                group by coalesce(account::text, email), account, email
                order by person limit :limit
                """)
                .param("kind", kind.key()).param("after", after).param("limit", limit)
                .query((row, _) -> new Follower(row.getString("person"), row.getObject("account", UUID.class),
                        row.getString("email"), Language.valueOf(row.getString("language")),
                        Arrays.asList((String[]) row.getArray("topics").getArray())))
                .list();
    }

    boolean follows(UUID account, String kind, String topic) {
        return jdbc.sql("""
                select exists (select from notifications.follower
                    where account = :account and kind = :kind and topic = :topic)
                """)
                .param("account", account).param("kind", kind).param("topic", topic).query(Boolean.class).single();
    }

    void add(UUID account, String kind, String topic, Language language, Instant now) {
        jdbc.sql("""
                insert into notifications.follower (kind, topic, account, language, asked_at, confirmed_at)
                values (:kind, :topic, :account, :language, :now, :now)
                on conflict (kind, topic, account) do nothing
                """)
                .param("kind", kind).param("topic", topic).param("account", account)
                .param("language", language.name()).param("now", Timestamp.from(now)).update();
    }

    void remove(UUID account, String kind, String topic) {
        jdbc.sql("delete from notifications.follower where account = :account and kind = :kind and topic = :topic")
                .param("account", account).param("kind", kind).param("topic", topic).update();
    }

    /** How often an address was asked since then. */
    int asked(String email, Instant since) {
        return jdbc.sql("select count(*) from notifications.follower where email = :email and asked_at > :since")
                .param("email", email).param("since", Timestamp.from(since)).query(Integer.class).single();
    }

    /** The id of the question; empty if the address already follows or was asked after that instant. */
    Optional<UUID> ask(String email, String kind, String topic, Language language, String token, Instant now,
            Instant notSince) {
        return jdbc.sql("""
                insert into notifications.follower (kind, topic, email, language, asked_at, token_hash)
                values (:kind, :topic, :email, :language, :now, :hash)
                on conflict (kind, topic, email) do update
                    set asked_at = excluded.asked_at, token_hash = excluded.token_hash, language = excluded.language
                    where follower.confirmed_at is null and follower.asked_at <= :notSince
                returning id
                """)
                .param("kind", kind).param("topic", topic).param("email", email)
                .param("language", language.name()).param("now", Timestamp.from(now))
                .param("notSince", Timestamp.from(notSince)).param("hash", Token.hash(token))
                .query(UUID.class).optional();
    }

    /** True if somebody was asked by this link and has not answered yet. */
    boolean isAsked(String token, Instant notBefore) {
        return jdbc.sql("""
                select exists (select from notifications.follower where token_hash = :hash and asked_at > :notBefore)
                """)
                .param("hash", Token.hash(token)).param("notBefore", Timestamp.from(notBefore))
                .query(Boolean.class).single();
    }

    boolean confirm(String token, Instant now, Instant notBefore) {
        return jdbc.sql("""
                update notifications.follower set confirmed_at = :now, token_hash = null
                where token_hash = :hash and asked_at > :notBefore
                """)
                .param("hash", Token.hash(token)).param("now", Timestamp.from(now))
                .param("notBefore", Timestamp.from(notBefore)).update() == 1;
    }

    /** Ends everything of a kind that goes to this address. */
    void removeAll(String email, String kind) {
        jdbc.sql("delete from notifications.follower where email = :email and kind = :kind")
                .param("email", email).param("kind", kind).update();
    }

    void forgetUnanswered(Instant askedBefore) {
        jdbc.sql("delete from notifications.follower where confirmed_at is null and asked_at < :old")
                .param("old", Timestamp.from(askedBefore)).update();
    }
}
