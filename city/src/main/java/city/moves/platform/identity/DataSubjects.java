package city.moves.platform.identity;

import city.moves.platform.values.KeyPage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people whom accounts belong to, for who answers what the city knows of them. */
@Repository
public class DataSubjects {

    /** One of them. */
    public record Known(UUID account, String signInName, String displayName, String email) {}

    private static final String SELECT = "select id as account, sign_in_name, display_name, email from identity.account ";

    private final JdbcClient jdbc;

    DataSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Known> find(UUID account) {
        return jdbc.sql(SELECT + "where id = :id").param("id", account).query(Known.class).optional();
    }

    /** Those whose names hold a text, or whose id or address it is. */
    public KeyPage<Known> search(String text, int limit) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return KeyPage.cut(jdbc.sql(SELECT + """
                where position(:part in lower(display_name)) > 0 or position(:part in lower(sign_in_name)) > 0
                    or lower(email) = :part or id::text = :part
                order by lower(display_name) collate "de-x-icu", id limit :limit
                """).param("part", part).param("limit", limit + 1).query(Known.class).list(), limit,
                known -> known.account().toString());
    }

    /** True if one account alone bears the name, so that a row that names nothing else is meant for that one. */
    public boolean isUnique(String displayName) {
        return jdbc.sql("select count(*) = 1 from identity.account where lower(display_name) = lower(:name)")
                .param("name", displayName).query(Boolean.class).single();
    }
}
