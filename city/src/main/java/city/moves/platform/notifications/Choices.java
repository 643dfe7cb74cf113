package city.moves.platform.notifications;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each person wants of each kind. */
@Repository
class Choices {

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person chose, where the kind still offers it; else what is usual. */
    Way of(UUID account, NoticeKind kind) {
        return jdbc.sql("select way from notifications.choice where account = :account and kind = :kind")
                .param("account", account).param("kind", kind.key())
                .query(String.class).optional().map(Way::valueOf).filter(kind.ways()::contains).orElse(kind.usual());
    }

    /** Everything that a person chose, by kind. */
    Map<String, Way> of(UUID account) {
        Map<String, Way> chosen = new HashMap<>();
        jdbc.sql("select kind, way from notifications.choice where account = :account").param("account", account)
                .query(row -> {
                    chosen.put(row.getString("kind"), Way.valueOf(row.getString("way")));
                });
        return chosen;
    }

    void choose(UUID account, NoticeKind kind, Way way) {
        jdbc.sql("""
                insert into notifications.choice (account, kind, way) values (:account, :kind, :way)
                on conflict (account, kind) do update set way = excluded.way
                """).param("account", account).param("kind", kind.key()).param("way", way.name()).update();
    }
}
