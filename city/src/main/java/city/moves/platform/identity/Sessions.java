package city.moves.platform.identity;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Repository;

/** The open sessions of a person. Their ids never stand on a page; a page names them by their hashes. */
@Repository
class Sessions {

    /** One session as its owner sees it. */
    record Entry(String key, Device device, Instant begun, Instant lastSeen, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final JdbcClient jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** The current one first, then by the time they were last seen. */
    List<Entry> of(UUID account, String current) {
        return repository.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> entry(session, session.getId().equals(current)))
                .sorted(Comparator.comparing(Entry::current).thenComparing(Entry::lastSeen).reversed())
                .toList();
    }

    /** Ends one session of this account. */
    void end(UUID account, String key) {
        jdbc.sql("""
                delete from identity.session
                where principal_name = :account and encode(sha256(convert_to(session_id, 'UTF8')), 'hex') = :key
                """).param("account", account.toString()).param("key", key).update();
    }

    /** Ends all sessions of this account but one. */
    void endAllBut(UUID account, String kept) {
        jdbc.sql("delete from identity.session where principal_name = :account and session_id <> :kept")
                .param("account", account.toString()).param("kept", kept).update();
    }

    void endAll(UUID account) {
        jdbc.sql("delete from identity.session where principal_name = :account")
                .param("account", account.toString()).update();
    }

    private static Entry entry(Session session, boolean current) {
        String device = session.getAttribute(SessionStart.DEVICE);
        return new Entry(HexFormat.of().formatHex(Token.hash(session.getId())),
                Device.ofKey(device == null ? "" : device), session.getCreationTime(), session.getLastAccessedTime(),
                current);
    }
}
