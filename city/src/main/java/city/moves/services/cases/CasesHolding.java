package city.moves.services.cases;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who worked on cases, decided on them and read them. It stays with the case. */
@Configuration
class CasesHolding {

    private static final String KEPT = "'services.casework' as kept, cast(null as date) as kept_until\n";

    @Bean
    PersonalData heldByCasework(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(435, "antragsbearbeitung", Lawfulness.PUBLIC_TASK,
                List.of("services.case_note", "services.case_reading", "services.case_bias", "services.notice", "services.text_block")),
                List.of(PersonalTable.of("case", """
                        select id as key, received as at, reference, title as service,\s""" + KEPT + """
                        from services.application where assignee = :account
                        """), PersonalTable.of("case-note", "select id as key, at, text, " + KEPT
                        + "from services.case_note where account = :account"), PersonalTable.of("case-reading", """
                        select r.id as key, r.at, a.reference, r.door,\s""" + KEPT + """
                        from services.case_reading r join services.application a on a.id = r.application
                        where r.account = :account
                        """), PersonalTable.of("case-decision", """
                        select n.id as key, n.prepared as at, n.subject,
                            case when n.author = :account then n.author_name end as written_by,
                            case when n.approver = :account then n.approver_name end as signed_by,\s""" + KEPT + """
                        from services.notice n where :account in (n.author, n.approver)
                        """), PersonalTable.of("case-bias", """
                        select a.id as key, b.at, a.reference,\s""" + KEPT + """
                        from services.case_bias b join services.application a on a.id = b.application
                        where b.account = :account
                        """)), database, clock);
    }
}
