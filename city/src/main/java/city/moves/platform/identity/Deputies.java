package city.moves.platform.identity;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands in for whom. What is over is not shown any more; the trail keeps it. */
@Repository
class Deputies {

    private static final String ALL = """
            select deputy.id, deputy.represented, represented.display_name as represented_name, deputy.deputy,
                account.display_name as deputy_name, deputy.role, deputy.department, deputy.since, deputy.until
            from identity.deputy
            join identity.account on account.id = deputy.deputy
            join identity.account represented on represented.id = deputy.represented
            """;
    private static final RowMapper<Deputy> DEPUTY = (row, _) -> new Deputy(row.getObject("id", UUID.class),
            row.getObject("represented", UUID.class), row.getString("represented_name"),
            row.getObject("deputy", UUID.class), row.getString("deputy_name"), row.getString("role"),
            row.getString("department"), row.getDate("since").toLocalDate(), row.getDate("until").toLocalDate());

    private final JdbcClient jdbc;

    Deputies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who stand in for this account, now or later. */
    List<Deputy> of(UUID represented, LocalDate today) {
        return jdbc.sql(ALL + "where deputy.represented = :account and deputy.until >= :today order by since, id")
                .param("account", represented).param("today", Date.valueOf(today)).query(DEPUTY).list();
    }

    /** Those for whom this account stands in, now or later. */
    List<Deputy> by(UUID deputy, LocalDate today) {
        return jdbc.sql(ALL + "where deputy.deputy = :account and deputy.until >= :today order by since, id")
                .param("account", deputy).param("today", Date.valueOf(today)).query(DEPUTY).list();
    }

    Optional<Deputy> find(UUID id) {
        return jdbc.sql(ALL + "where deputy.id = :id").param("id", id).query(DEPUTY).optional();
    }

    /** The same person in the same role from the same day gets the new last day. */
    void name(UUID represented, UUID deputy, Assignment assignment, LocalDate since, LocalDate until) {
        jdbc.sql("""
                insert into identity.deputy (represented, deputy, role, department, since, until)
                values (:represented, :deputy, :role, :department, :since, :until)
                on conflict (represented, deputy, role, department, since) do update set until = excluded.until
                """)
                .param("represented", represented).param("deputy", deputy).param("role", assignment.role())
                .param("department", assignment.department()).param("since", Date.valueOf(since))
                .param("until", Date.valueOf(until)).update();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from identity.deputy where id = :id").param("id", id).update() == 1;
    }
}
