package city.moves.platform.identity;

import city.moves.platform.web.City;
import city.moves.platform.web.Formats;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who a session belongs to, with the rights of this moment. One query for each request of a signed-in person and no
 * cache: a right that is taken away and an account that is locked end with the next request, on every node.
 */
@Repository
class Persons {

    private final JdbcClient jdbc;
    private final City city;
    private final Clock clock;

    Persons(JdbcClient jdbc, City city, Clock clock) {
        this.jdbc = jdbc;
        this.city = city;
        this.clock = clock;
    }

    /** Empty if there is no such account, if it is locked, or if it belongs to the demo city and this is not one. */
    Optional<Person> find(UUID account) {
        return jdbc.sql("""
                select account.display_name, account.assurance, assignment.id is not null as staff,
                    role_permission.permission, assignment.department, null as represented_name
                from identity.account
                left join identity.assignment on assignment.account = account.id
                    and (assignment.since is null or assignment.since <= :today)
                    and (assignment.until is null or assignment.until >= :today)
                left join identity.role_permission on role_permission.role = assignment.role
                where account.id = :account and not account.locked and (not account.demo or :demoCity)
                """)
                .param("account", account).param("today", today()).param("demoCity", city.demo())
                .query((ResultSet rows) -> gathered(account, null, rows));
    }

    /**
     * The same person acting for another one: with what that one holds at this moment and lent, and nothing else. Empty
     * if nothing is lent any more. The right to administer accounts is never lent, since it could be kept.
     */
    Optional<Person> findActingFor(UUID represented, UUID account) {
        return jdbc.sql("""
                select account.display_name, account.assurance, true as staff,
                    role_permission.permission, assignment.department, represented.display_name as represented_name
                from identity.account
                join identity.deputy on deputy.deputy = account.id and deputy.represented = :represented
                    and :today between deputy.since and deputy.until
                join identity.account represented on represented.id = deputy.represented and not represented.locked
                    and (not represented.demo or :demoCity)
                join identity.assignment on assignment.account = represented.id and assignment.role = deputy.role
                    and assignment.department is not distinct from deputy.department
                    and (assignment.since is null or assignment.since <= :today)
                    and (assignment.until is null or assignment.until >= :today)
                left join identity.role_permission on role_permission.role = assignment.role
                    and role_permission.permission <> :administer
                where account.id = :account and not account.locked and (not account.demo or :demoCity)
                """)
                .param("account", account).param("represented", represented).param("today", today())
                .param("administer", IdentityConfiguration.ADMINISTER.key()).param("demoCity", city.demo())
                .query((ResultSet rows) -> gathered(account, represented, rows));
    }

    private Date today() {
        return Date.valueOf(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
    }

    private static Optional<Person> gathered(UUID account, @Nullable UUID represented, ResultSet rows)
            throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        String displayName = rows.getString("display_name");
        Assurance assurance = Assurance.valueOf(rows.getString("assurance"));
        boolean staff = rows.getBoolean("staff");
        Actor.Represented forWhom = represented == null ? null
                : new Actor.Represented(represented, rows.getString("represented_name"));
        Map<String, Set<String>> rights = new TreeMap<>();
        do {
            String permission = rows.getString("permission");
            if (permission != null) {
                String department = rows.getString("department");
                rights.computeIfAbsent(permission, _ -> new TreeSet<>())
                        .add(department == null ? Actor.WHOLE_CITY : department);
            }
        } while (rows.next());
        return Optional.of(new Person(new Actor(account, displayName, rights, assurance, forWhom), staff));
    }
}
