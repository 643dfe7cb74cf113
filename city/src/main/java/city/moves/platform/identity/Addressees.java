package city.moves.platform.identity;

import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the platform may write to, and who looks after what. */
@Repository
public class Addressees {

    /**
     * A person as far as a message to them needs to know.
     *
     * @param email empty if not given
     */
    public record Addressee(UUID account, String displayName, String email, Language language) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Addressees(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty if there is no such account or it is locked. */
    public Optional<Addressee> find(UUID account) {
        return jdbc.sql("select display_name, email, language from identity.account where id = :id and not locked")
                .param("id", account)
                .query((row, _) -> new Addressee(account, row.getString("display_name"), row.getString("email"),
                        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT))))
                .optional();
    }

    /** Who holds a right for matters of this department today, there or in the whole city, and who stands in for them. */
    public List<UUID> holders(Permission permission, String department) {
        return holders(permission, department, true);
    }

    /** Who holds a right for this department alone: those who hold it in the whole city look after too much. */
    public List<UUID> holdersThereAlone(Permission permission, String department) {
        return holders(permission, department, false);
    }

    private List<UUID> holders(Permission permission, String department, boolean wholeCity) {
        return jdbc.sql("""
                with held as (
                    select assignment.account, assignment.role, assignment.department from identity.assignment
                    join identity.role_permission on role_permission.role = assignment.role
                        and role_permission.permission = :permission
                    where (assignment.department = :department or assignment.department is null and :wholeCity)
                        and (assignment.since is null or assignment.since <= :today)
                        and (assignment.until is null or assignment.until >= :today)),
                concerned as (
                    select account from held
                    union
                    select deputy.deputy from held
                    join identity.deputy on deputy.represented = held.account and deputy.role = held.role
                        and deputy.department is not distinct from held.department
                        and :today between deputy.since and deputy.until)
                select account.id from concerned
                join identity.account on account.id = concerned.account and not account.locked
                order by account.id
                """)
                .param("permission", permission.key()).param("department", department)
                .param("wholeCity", wholeCity)
                .param("today", Date.valueOf(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)))
                .query(UUID.class).list();
    }
}
