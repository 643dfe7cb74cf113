package city.moves.platform.identity;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roles and who holds them. */
@Repository
class Roles {

    private static final RowMapper<Role> ROLE = (row, _) -> new Role(row.getString("key"), row.getString("name_de"),
            row.getString("name_en"),
            new TreeSet<>(List.of((String[]) row.getArray("permissions").getArray())), row.getInt("version"));
    private static final RowMapper<Assignment> ASSIGNMENT = (row, _) -> new Assignment(
            row.getObject("id", UUID.class), row.getObject("account", UUID.class), row.getString("role"),
            row.getString("department"), day(row, "since"), day(row, "until"));

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A city has some dozens of them. */
    List<Role> all() {
        return jdbc.sql("""
                select key, name_de, name_en, version,
                    array(select permission from identity.role_permission where role = key) as permissions
                from identity.role order by name_de collate "de-x-icu", key
                """).query(ROLE).list();
    }

    Optional<Role> find(String key) {
        return jdbc.sql("""
                select key, name_de, name_en, version,
                    array(select permission from identity.role_permission where role = key) as permissions
                from identity.role where key = :key
                """).param("key", key).query(ROLE).optional();
    }

    /** False if there is a role of this key. */
    boolean add(Role role) {
        boolean added = jdbc.sql("""
                insert into identity.role (key, name_de, name_en) values (:key, :german, :english)
                on conflict (key) do nothing
                """)
                .param("key", role.key()).param("german", role.nameDe()).param("english", role.nameEn())
                .update() == 1;
        if (added) {
            grant(role.key(), role.permissions());
        }
        return added;
    }

    /** False if somebody changed it since the version that the role carries. */
    boolean change(Role role) {
        boolean changed = jdbc.sql("""
                update identity.role set name_de = :german, name_en = :english, version = version + 1
                where key = :key and version = :version
                """)
                .param("key", role.key()).param("german", role.nameDe()).param("english", role.nameEn())
                .param("version", role.version())
                .update() == 1;
        if (changed) {
            jdbc.sql("delete from identity.role_permission where role = :key").param("key", role.key()).update();
            grant(role.key(), role.permissions());
        }
        return changed;
    }

    List<Assignment> heldBy(UUID account) {
        return jdbc.sql("""
                select id, account, role, department, since, until from identity.assignment
                where account = :account order by role, department nulls first, id
                """).param("account", account).query(ASSIGNMENT).list();
    }

    Optional<Assignment> findAssignment(UUID id) {
        return jdbc.sql("select id, account, role, department, since, until from identity.assignment where id = :id")
                .param("id", id).query(ASSIGNMENT).optional();
    }

    /** A role that is held already gets the new days. */
    void assign(Assignment assignment) {
        jdbc.sql("""
                insert into identity.assignment (account, role, department, since, until)
                values (:account, :role, :department, :since, :until)
                on conflict (account, role, department)
                do update set since = excluded.since, until = excluded.until
                """)
                .param("account", assignment.account()).param("role", assignment.role())
                .param("department", assignment.department())
                .param("since", assignment.since() == null ? null : Date.valueOf(assignment.since()))
                .param("until", assignment.until() == null ? null : Date.valueOf(assignment.until()))
                .update();
    }

    boolean remove(UUID assignment) {
        return jdbc.sql("delete from identity.assignment where id = :id").param("id", assignment).update() == 1;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    private void grant(String role, Set<String> permissions) {
        permissions.forEach(permission -> jdbc.sql("""
                insert into identity.role_permission (role, permission) values (:role, :permission)
                """).param("role", role).param("permission", permission).update());
    }
}
