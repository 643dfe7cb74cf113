package city.moves.platform.privacy;

import city.moves.platform.identity.Token;
import city.moves.platform.values.KeyPage;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wishes of people about what is held of them. */
@Repository
class Requests {

    private static final String SELECT = """
            select id, own, account, email, name, received_on, state, proposed_by, answer, round, again_on, version
            from privacy.request
            """;

    private final JdbcClient jdbc;

    Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID open(@Nullable UUID account, String email, String name, LocalDate receivedOn, UUID by) {
        return jdbc.sql("""
                insert into privacy.request (own, account, email, name, received_on, state, opened_by)
                values (false, :account, :email, :name, :received, 'OPEN', :by) returning id
                """).param("account", account, Types.OTHER).param("email", email).param("name", name)
                .param("received", Date.valueOf(receivedOn)).param("by", by).query(UUID.class).single();
    }

    /** A person's own, which begins at once; empty if one is under way. */
    Optional<UUID> begin(UUID account, LocalDate today, String token) {
        return jdbc.sql("""
                insert into privacy.request (own, account, received_on, state, opened_by, token_hash, round)
                values (true, :account, :today, 'ERASING', :account, :hash, 1)
                on conflict (account) where state = 'ERASING' do nothing returning id
                """).param("account", account).param("today", Date.valueOf(today)).param("hash", Token.hash(token))
                .query(UUID.class).optional();
    }

    Optional<Request> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(Requests::request).optional();
    }

    /** Keeps it until the transaction ends, so that two who work on it wait for each other. */
    Optional<Request> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for no key update").param("id", id).query(Requests::request).optional();
    }

    Optional<Request> findByToken(String token) {
        return jdbc.sql(SELECT + "where token_hash = :hash").param("hash", Token.hash(token)).query(Requests::request)
                .optional();
    }

    /** Those that are not over, the one that is due first before the others. */
    KeyPage<Request> open(String after, int limit) {
        return KeyPage.cut(jdbc.sql(SELECT + """
                where ended_at is null and (received_on || '~' || id) > :after order by received_on, id limit :limit
                """).param("after", after).param("limit", limit + 1).query(Requests::request).list(), limit,
                request -> request.receivedOn() + "~" + request.id());
    }

    /** Those that are over, the latest first. */
    KeyPage<Request> ended(Optional<UUID> after, int limit) {
        return KeyPage.cut(jdbc.sql(SELECT + """
                where ended_at is not null and (cast(:after as uuid) is null or id < cast(:after as uuid))
                order by id desc limit :limit
                """).param("after", after.map(UUID::toString).orElse(null), Types.VARCHAR).param("limit", limit + 1)
                .query(Requests::request).list(), limit, request -> request.id().toString());
    }

    /** False if it changed meanwhile. */
    boolean propose(Request seen, UUID by) {
        return change(seen, "state = 'PROPOSED', proposed_by = :by", by);
    }

    boolean giveBack(Request seen) {
        return change(seen, "state = 'OPEN', proposed_by = null", null);
    }

    boolean release(Request seen, UUID by) {
        return change(seen, "state = 'ERASING', released_by = :by, round = round + 1", by);
    }

    /** True while an account is being erased because of another request. */
    boolean isErasing(UUID account) {
        return jdbc.sql("select exists (select from privacy.request where account = :account and state = 'ERASING')")
                .param("account", account).query(Boolean.class).single();
    }

    boolean answer(Request seen, String answer, Instant now) {
        return jdbc.sql("""
                update privacy.request set state = 'ANSWERED', answer = :answer, ended_at = :now, version = version + 1
                where id = :id and version = :version
                """).param("id", seen.id()).param("version", seen.version()).param("answer", answer)
                .param("now", Timestamp.from(now)).update() == 1;
    }

    private boolean change(Request seen, String how, @Nullable UUID by) {
        return jdbc.sql("update privacy.request set " + how + ", version = version + 1 where id = :id and version = :version")
                .param("id", seen.id()).param("version", seen.version()).param("by", by, Types.OTHER).update() == 1;
    }

    /**
     * Ends an erasure and forgets who it was but for the account, by which what stayed is found again; so do earlier
     * requests of the same person.
     */
    void end(UUID id, Optional<LocalDate> againOn, Instant now) {
        jdbc.sql("""
                update privacy.request set state = 'DONE', email = '', name = '', again_on = :again, ended_at = :now,
                    version = version + 1
                where id = :id
                """).param("id", id).param("again", againOn.map(Date::valueOf).orElse(null), Types.DATE)
                .param("now", Timestamp.from(now)).update();
        jdbc.sql("""
                update privacy.request set email = '', name = ''
                where ended_at is not null and account = (select account from privacy.request where id = :id)
                """).param("id", id).update();
    }

    /** Those whose kept rest may be erased by now, or whose erasure came to no end. */
    List<UUID> dueAgain(LocalDate today, int limit) {
        return jdbc.sql("select id from privacy.request where again_on <= :today order by id limit :limit")
                .param("today", Date.valueOf(today)).param("limit", limit).query(UUID.class).list();
    }

    List<UUID> underWay(UUID after, int limit) {
        return jdbc.sql("select id from privacy.request where state = 'ERASING' and id > :after order by id limit :limit")
                .param("after", after).param("limit", limit).query(UUID.class).list();
    }

    void beginAgain(UUID id) {
        jdbc.sql("""
                update privacy.request set state = 'ERASING', round = round + 1, again_on = null, ended_at = null
                where id = :id and not exists (select from privacy.request other
                    where other.account = request.account and other.state = 'ERASING')
                """).param("id", id).update();
    }

    /** What is over for so long that nobody asks for its proof any more. */
    int forget(Instant endedBefore, int limit) {
        return jdbc.sql("""
                delete from privacy.request where id in (
                    select id from privacy.request where ended_at < :old and again_on is null limit :limit)
                """).param("old", Timestamp.from(endedBefore)).param("limit", limit).update();
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        Date again = row.getDate("again_on");
        return new Request(row.getObject("id", UUID.class), row.getBoolean("own"), row.getObject("account", UUID.class),
                row.getString("email"), row.getString("name"), row.getDate("received_on").toLocalDate(),
                RequestState.valueOf(row.getString("state")), row.getObject("proposed_by", UUID.class),
                row.getString("answer"), row.getInt("round"), again == null ? null : again.toLocalDate(),
                row.getInt("version"));
    }
}
