package city.moves.platform.notifications;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inboxes. */
@Repository
class Notices {

    static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_TITLE = 300;
    private static final UUID NEWEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final String ROW = "id, kind, language, title, text, path, sent_at, read_at";

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the notice; empty if the person was told before. */
    Optional<UUID> add(UUID account, NewNotice notice, Language language, NoticeWords words, boolean gathered,
            Instant now) {
        String title = words.title().length() <= LONGEST_TITLE ? words.title()
                : words.title().substring(0, LONGEST_TITLE - 1) + "…";
        return jdbc.sql("""
                insert into notifications.notice (account, key, kind, language, title, text, path, sent_at, gathered)
                values (:account, :key, :kind, :language, :title, :text, :path, :now, :gathered)
                on conflict (account, key) do nothing
                returning id
                """)
                .param("account", account).param("key", notice.key()).param("kind", notice.kind().key())
                .param("language", language.name()).param("title", title).param("text", words.wholeText())
                .param("path", notice.path()).param("now", Timestamp.from(now)).param("gathered", gathered)
                .query(UUID.class).optional();
    }

    /** The newest first. */
    KeyPage<Notice> of(UUID account, Optional<UUID> after, int limit) {
        return KeyPage.cut(jdbc.sql("""
                select %s from notifications.notice where account = :account and id < :after
                order by id desc limit :limit
                """.formatted(ROW))
                .param("account", account).param("after", after.orElse(NEWEST)).param("limit", limit + 1)
                .query(Notices::notice).list(), limit, notice -> notice.id().toString());
    }

    Optional<Notice> find(UUID account, UUID id) {
        return jdbc.sql("select " + ROW + " from notifications.notice where account = :account and id = :id")
                .param("account", account).param("id", id).query(Notices::notice).optional();
    }

    int unread(UUID account) {
        return jdbc.sql("select count(*) from notifications.notice where account = :account and read_at is null")
                .param("account", account).query(Integer.class).single();
    }

    void markRead(UUID account, UUID id, Instant now) {
        jdbc.sql("""
                update notifications.notice set read_at = coalesce(read_at, :now)
                where account = :account and id = :id
                """).param("account", account).param("id", id).param("now", Timestamp.from(now)).update();
    }

    void markUnread(UUID account, UUID id) {
        jdbc.sql("update notifications.notice set read_at = null where account = :account and id = :id")
                .param("account", account).param("id", id).update();
    }

    void markAllRead(UUID account, Instant now) {
        jdbc.sql("update notifications.notice set read_at = :now where account = :account and read_at is null")
                .param("account", account).param("now", Timestamp.from(now)).update();
    }

    void delete(UUID account, UUID id) {
        jdbc.sql("delete from notifications.notice where account = :account and id = :id")
                .param("account", account).param("id", id).update();
    }

    /** The next persons for whom something is gathered, in the order of their ids. */
    List<UUID> accountsWithGathered(UUID after, int limit) {
        return jdbc.sql("""
                select distinct account from notifications.notice where gathered and account > :after
                order by account limit :limit
                """).param("after", after).param("limit", limit).query(UUID.class).list();
    }

    /** What is gathered for a person, oldest first; it is not gathered any more afterwards. */
    List<Notice> takeGathered(UUID account, int limit) {
        return jdbc.sql("""
                with taken as (
                    update notifications.notice set gathered = false
                    where id in (select id from notifications.notice where account = :account and gathered
                        order by id limit :limit for update)
                    returning %s)
                select %s from taken order by id
                """.formatted(ROW, ROW)).param("account", account).param("limit", limit).query(Notices::notice).list();
    }

    int forget(Instant readBefore, Instant sentBefore, int limit) {
        return jdbc.sql("""
                delete from notifications.notice where id in (
                    select id from notifications.notice
                    where sent_at < :readBefore and (read_at is not null or sent_at < :sentBefore)
                    limit :limit for update skip locked)
                """)
                .param("readBefore", Timestamp.from(readBefore)).param("sentBefore", Timestamp.from(sentBefore))
                .param("limit", limit).update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(row.getObject("id", UUID.class), row.getString("kind"),
                Language.valueOf(row.getString("language")), row.getString("title"), row.getString("text"),
                row.getString("path"), row.getTimestamp("sent_at").toInstant(), row.getTimestamp("read_at") != null);
    }
}
