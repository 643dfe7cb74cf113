package city.moves.platform.mail;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails of the outbox as those see and steer them who look after it; the desk asks for rights and leaves traces. */
@Repository
public class Dispatches {

    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String ROW = """
            select id, kind, recipient, language, subject, secret, state, message_id, written_at, useful_until, tries,
                tried_at, next_try_at, ended_at, hindrance, answer,
            """;

    private final JdbcClient jdbc;
    private final MailSettings settings;

    Dispatches(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** True if there is a server that takes mail. */
    public boolean hasServer() {
        return settings.hasServer();
    }

    /** How many days a mail is kept. */
    public long daysKept() {
        return settings.keep().toDays();
    }

    /** True if the text is there and is not a secret on its way to the person whom it is for. */
    public boolean mayBeRead(Dispatch mail) {
        return mail.plain() != null && !(mail.secret() && hasServer());
    }

    /** False if the key has already been used. */
    boolean write(Mail mail, LetterPress.Printed letter, Instant now, Instant usefulUntil) {
        return jdbc.sql("""
                insert into mail.message (key, kind, recipient, language, subject, plain, html, secret, unsubscribe,
                    account, written_at, useful_until, next_try_at)
                values (:key, :kind, :recipient, :language, :subject, :plain, :html, :secret, :unsubscribe,
                    :account, :now, :usefulUntil, :now)
                on conflict (key) do nothing
                """)
                .param("key", mail.key()).param("kind", mail.kind()).param("recipient", mail.to().text())
                .param("language", mail.letter().language().name()).param("subject", mail.letter().subject())
                .param("plain", letter.plain()).param("html", letter.html()).param("secret", mail.secret())
                .param("unsubscribe", mail.unsubscribe().isEmpty() ? null : mail.unsubscribe())
                .param("account", mail.account(), Types.OTHER)
                .param("now", Timestamp.from(now)).param("usefulUntil", Timestamp.from(usefulUntil))
                .update() == 1;
    }

    /** The newest first, without their texts. */
    public KeyPage<Dispatch> list(DispatchState state, Optional<UUID> after, int limit) {
        return KeyPage.cut(jdbc.sql(ROW + """
                    null as plain
                from mail.message where state = :state and id < :after order by id desc limit :limit
                """)
                .param("state", state.name()).param("after", after.orElse(NEWEST)).param("limit", limit + 1)
                .query(Dispatches::dispatch).list(), limit, dispatch -> dispatch.id().toString());
    }

    public Optional<Dispatch> find(UUID id) {
        return jdbc.sql(ROW + "plain from mail.message where id = :id").param("id", id)
                .query(Dispatches::dispatch).optional();
    }

    /** How many there are in each state. */
    public Map<DispatchState, Integer> counts() {
        Map<DispatchState, Integer> counts = new EnumMap<>(DispatchState.class);
        jdbc.sql("select state, count(*) as number from mail.message group by state").query((ResultSet row) -> {
            counts.put(DispatchState.valueOf(row.getString("state")), row.getInt("number"));
        });
        return counts;
    }

    /** Has the mail sent as if it were new; false if it is no longer in this state or its text is gone. */
    public boolean sendAgain(UUID id, DispatchState seen, Instant now, Instant usefulUntil) {
        return seen.mayBeSentAgain() && jdbc.sql("""
                update mail.message set state = 'WAITING', next_try_at = :now, tries = 0, attempt = null,
                    lease_until = null, handed_over_at = null, ended_at = null,
                    useful_until = greatest(useful_until, :usefulUntil)
                where id = :id and state = :seen and plain is not null
                """)
                .param("id", id).param("seen", seen.name()).param("now", Timestamp.from(now))
                .param("usefulUntil", Timestamp.from(usefulUntil)).update() == 1;
    }

    /** Has the mail never sent; false if it is no longer in this state. */
    public boolean discard(UUID id, DispatchState seen, Instant now) {
        return seen.mayBeDiscarded() && end(id, seen, DispatchState.DISCARDED, now);
    }

    /** Notes what somebody found out: the mail in doubt has arrived. */
    public boolean confirm(UUID id, Instant now) {
        return end(id, DispatchState.DOUBTFUL, DispatchState.SENT, now);
    }

    private boolean end(UUID id, DispatchState seen, DispatchState then, Instant now) {
        return jdbc.sql("""
                update mail.message set state = :then, ended_at = :now, attempt = null, lease_until = null,
                    plain = case when secret then null else plain end, html = case when secret then null else html end
                where id = :id and state = :seen
                """)
                .param("id", id).param("seen", seen.name()).param("then", then.name())
                .param("now", Timestamp.from(now)).update() == 1;
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        String hindrance = row.getString("hindrance");
        return new Dispatch(row.getObject("id", UUID.class), row.getString("kind"), row.getString("recipient"),
                Language.valueOf(row.getString("language")), row.getString("subject"), row.getString("plain"),
                row.getBoolean("secret"), DispatchState.valueOf(row.getString("state")), row.getString("message_id"),
                instant(row, "written_at"), instant(row, "useful_until"), row.getInt("tries"),
                optional(row, "tried_at"), instant(row, "next_try_at"), optional(row, "ended_at"),
                hindrance == null ? null : Hindrance.valueOf(hindrance), row.getString("answer"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optional(row, column), column);
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
