package city.moves.services.applications;

import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.Lawfulness;
import city.moves.platform.personal.PersonalTable;
import city.moves.platform.personal.PersonalTables;
import city.moves.platform.personal.Tally;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people applied for. A draft goes with its files; what was handed in belongs to the office's procedure and stays. */
@Component
class ApplicationsHolding extends PersonalTables {

    private static final String KEPT = """
            case when a.stage = 'DRAFT' then null else 'services.application' end as kept, cast(null as date) as kept_until
            """;

    private final Applications applications;
    private final RemovingDraft removing;

    ApplicationsHolding(Applications applications, RemovingDraft removing, JdbcClient database, Clock clock) {
        super(new Holding(430, "antraege", Lawfulness.PUBLIC_TASK,
                List.of("services.application", "services.application_event", "services.draft", "services.submission",
            "services.answer_origin", "services.representation", "services.counter_intake",
                        "services.upload", "services.message", "services.document", "services.receipt_due"), ApplicationSettings.DRAFT.toDays()),
                List.of(PersonalTable.of("application", """
                        select a.id as key, a.begun as at, '/mein/antraege/' || a.id as path, a.title as service, a.reference,
                            coalesce(d.answers, s.answers)::text as answers,\s""" + KEPT + """
                        from services.application a
                        left join services.draft d on d.application = a.id
                        left join services.submission s on s.application = a.id
                        where a.applicant = :account
                        """), PersonalTable.of("representation", """
                        select a.id as key, a.begun as at, a.title as service, a.reference, r.kind, r.name,\s""" + KEPT + """
                        from services.representation r join services.application a on a.id = r.application
                        where r.account = :account
                        """).saying(Map.of("kind", "services.acting.kind.")), PersonalTable.of("counter-intake", """
                        select i.application as key, i.at, a.title as service, a.reference, i.document,
                            'services.application' as kept, cast(null as date) as kept_until
                        from services.counter_intake i join services.application a on a.id = i.application
                        where i.clerk = :account
                        """).saying(Map.of("document", "counter.document.")), PersonalTable.of("upload", """
                        select u.id as key, u.at, '/mein/antraege/' || a.id || '/dateien/' || u.id as path, u.name,\s"""
                        + KEPT + """
                        from services.upload u join services.application a on a.id = u.application
                        where a.applicant = :account
                        """), PersonalTable.of("message", """
                        select m.id as key, m.at, '/mein/antraege/' || a.id as path, m.text, m.name as written_by,\s"""
                        + KEPT + """
                        from services.message m join services.application a on a.id = m.application
                        where a.applicant = :account
                        """), PersonalTable.of("document", """
                        select d.id as key, d.made as at, '/mein/antraege/' || a.id || '/dokumente/' || d.id as path, d.name,\s"""
                        + KEPT + """
                        from services.document d join services.application a on a.id = d.application
                        where a.applicant = :account
                        """)), database, clock);
        this.applications = applications;
        this.removing = removing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Tally erase(DataSubject who) {
        Tally tally = super.erase(who);
        if (who.account() != null) {
            applications.drafts(who.account()).forEach(removing::remove);
        }
        return tally;
    }
}
