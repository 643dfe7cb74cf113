package city.moves.platform.identity;

import city.moves.platform.values.KeyPage;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of people and staff. */
@Repository
class Accounts {

    /**
     * Which accounts a list shows.
     *
     * @param text  part of the name or of the sign-in name; empty for all
     * @param role  key of a role that they hold; empty for all
     * @param after the last account of the page before; null for the first page
     */
    record Filter(String text, String role, @Nullable UUID after) {}

    /** One account in a list. */
    record Entry(UUID id, String signInName, String displayName, boolean locked, List<String> roles) {}

    private static final RowMapper<Account> ACCOUNT = (row, _) -> new Account(row.getObject("id", UUID.class),
            row.getString("sign_in_name"), row.getString("display_name"), row.getString("email"),
            Assurance.valueOf(row.getString("assurance")), row.getString("language"), row.getString("theme"),
            row.getBoolean("locked"), row.getInt("version"), row.getTimestamp("created_at").toInstant());

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("""
                select id, sign_in_name, display_name, email, assurance, language, theme, locked, version, created_at
                from identity.account where id = :id
                """).param("id", id).query(ACCOUNT).optional();
    }

    Optional<UUID> findByName(String signInName) {
        return jdbc.sql("select id from identity.account where lower(sign_in_name) = lower(:name)")
                .param("name", signInName).query(UUID.class).optional();
    }

    /** The new account's id; empty if another one has the sign-in name. */
    Optional<UUID> add(String signInName, String displayName, String email, Instant now) {
        return jdbc.sql("""
                insert into identity.account (sign_in_name, display_name, email, created_at)
                values (:signInName, :displayName, :email, :now)
                on conflict (lower(sign_in_name)) do nothing
                returning id
                """)
                .param("signInName", signInName).param("displayName", displayName).param("email", email)
                .param("now", Timestamp.from(now)).query(UUID.class).optional();
    }

    /** False if somebody changed it since the version that the account carries. */
    boolean change(Account changed) {
        return jdbc.sql("""
                update identity.account
                set display_name = :displayName, email = :email, assurance = :assurance, language = :language,
                    theme = :theme, locked = :locked, version = version + 1
                where id = :id and version = :version
                """)
                .param("displayName", changed.displayName()).param("email", changed.email())
                .param("assurance", changed.assurance().name()).param("language", changed.language())
                .param("theme", changed.theme()).param("locked", changed.locked())
                .param("id", changed.id()).param("version", changed.version())
                .update() == 1;
    }

    /** People's order, with the roles that each one holds now or in the future. */
    KeyPage<Entry> list(Filter filter, String language, int limit) {
        List<Entry> found = jdbc.sql("""
                select account.id, account.sign_in_name, account.display_name, account.locked,
                    array(select distinct case when :language = 'de' then role.name_de else role.name_en end
                        from identity.assignment join identity.role on role.key = assignment.role
                        where assignment.account = account.id order by 1) as roles
                from identity.account
                where (:text = '' or lower(display_name) like :pattern or lower(sign_in_name) like :pattern)
                    and (:role = '' or exists (select from identity.assignment
                        where assignment.account = account.id and assignment.role = :role))
                    and (cast(:after as uuid) is null or (lower(display_name) collate "de-x-icu", id) > (
                        select lower(last.display_name) collate "de-x-icu", last.id
                        from identity.account last where last.id = cast(:after as uuid)))
                order by lower(display_name) collate "de-x-icu", id
                limit :limit
                """)
                .param("language", language).param("text", filter.text()).param("pattern", pattern(filter.text()))
                .param("role", filter.role())
                .param("after", filter.after() == null ? null : filter.after().toString())
                .param("limit", limit + 1)
                .query((row, _) -> new Entry(row.getObject("id", UUID.class), row.getString("sign_in_name"),
                        row.getString("display_name"), row.getBoolean("locked"),
                        List.of((String[]) row.getArray("roles").getArray())))
                .list();
        return KeyPage.cut(found, limit, entry -> entry.id().toString());
    }

    /** True if anybody who is not of a demo city can sign in and administer the whole city. */
    boolean someoneAdministers(LocalDate today) {
        return jdbc.sql("""
                select exists (
                    select from identity.account
                    join identity.way_in on way_in.account = account.id
                    join identity.assignment on assignment.account = account.id and assignment.department is null
                        and (assignment.since is null or assignment.since <= :today)
                        and (assignment.until is null or assignment.until >= :today)
                    join identity.role_permission on role_permission.role = assignment.role
                        and role_permission.permission = :administer
                    where not account.locked and not account.demo)
                """)
                .param("administer", IdentityConfiguration.ADMINISTER.key()).param("today", today)
                .query(Boolean.class).single();
    }

    private static String pattern(String text) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + escaped.toLowerCase(Locale.ROOT) + "%";
    }
}
