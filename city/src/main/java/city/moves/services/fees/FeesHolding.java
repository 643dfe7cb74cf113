package city.moves.services.fees;

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

/** What people are held to pay and what they paid, and who assessed, wrote or refunded it. The books of the city stay. */
@Configuration
class FeesHolding {

    private static final String KEPT = "'services.payment' as kept, cast(null as date) as kept_until";

    @Bean
    PersonalData heldByPayments(JdbcClient database, Clock clock) {
        return new PersonalTables(new Holding(435, "zahlungen", Lawfulness.PUBLIC_TASK,
                List.of("services.payment", "services.payment_event", "services.booking", "services.refund", "services.fee",
                        "services.fee_settlement", "services.tariff")),
                List.of(PersonalTable.of("payment", """
                        select p.id as key, p.begun as at, '/mein/antraege/' || a.id as path, p.service, p.cents as amount,
                            p.state,\s""" + KEPT + """
                         from services.payment p join services.application a on a.id = p.application
                        where a.applicant = :account
                        """), PersonalTable.of("fee", """
                        select f.application::text || '~' || f.number as key, f.at, f.cents as amount,\s""" + KEPT + """
                         from services.fee f join services.application a on a.id = f.application
                        where :account in (a.applicant, f.assessed_by)
                        """).keyedBy("text"), PersonalTable.of("refund", """
                        select payment as key, done as at, note,\s""" + KEPT + """
                         from services.refund where done_by = :account
                        """), PersonalTable.of("fee-settlement", """
                        select s.id as key, s.at, s.reference, s.cents as amount,\s""" + KEPT + """
                         from services.fee_settlement s left join services.application a on a.id = s.application
                        where :account in (a.applicant, s.account)
                        """), PersonalTable.of("tariff", """
                        select id as key, edited_at as at, service,\s""" + KEPT + """
                         from services.tariff where editor = :account
                        """)), database, clock);
    }
}
