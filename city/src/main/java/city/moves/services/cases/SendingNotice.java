package city.moves.services.cases;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Formats;
import city.moves.services.applications.Applications;
import city.moves.services.applications.Doer;
import city.moves.services.applications.Stage;
import city.moves.services.correspondence.Correspondence;
import city.moves.services.correspondence.DeliveryWay;
import city.moves.services.correspondence.Notice;
import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.dues.DueTerms;
import city.moves.services.documents.Document;
import city.moves.services.documents.DocumentKind;
import city.moves.services.documents.KeepingDocument;
import city.moves.services.documents.PrintedDocument;
import city.moves.services.documents.PrintingLetter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prints what was approved, and lays it into the mailbox; a letter waits until somebody has posted it. */
@Component
class SendingNotice implements JobKind {

    private final Cases cases;
    private final Applications applications;
    private final InformingApplicant informing;
    private final DecisionNotices notices;
    private final Correspondence correspondence;
    private final NoticeLetter letters;
    private final PrintingLetter printing;
    private final KeepingDocument keeping;
    private final CaseNotices words;
    private final DueTerms terms;
    private final Clock clock;

    SendingNotice(Cases cases, Applications applications, InformingApplicant informing, DecisionNotices notices,
            Correspondence correspondence, NoticeLetter letters,
            PrintingLetter printing, KeepingDocument keeping, CaseNotices words, DueTerms terms, Clock clock) {
        this.cases = cases;
        this.informing = informing;
        this.applications = applications;
        this.notices = notices;
        this.correspondence = correspondence;
        this.letters = letters;
        this.printing = printing;
        this.keeping = keeping;
        this.words = words;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "services.sending-notice";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.OnDemand();
    }

    @Override
    public JobStep begin(JobState state) {
        UUID id = UUID.fromString(state.argument());
        Case seen = cases.find(id).orElseThrow();
        Notice notice = notices.latest(id).orElseThrow();
        if (!(seen.application().stage() instanceof Stage.Decided) || notice.document() != null) {
            return () -> JobProgress.finished(0);
        }
        PrintedDocument printed = switch (printing.print(DocumentKind.NOTICE, letters.of(seen, notice))) {
            case Outcome.Done<PrintedDocument>(PrintedDocument document) -> document;
            case Outcome.Refused<PrintedDocument> _ -> throw new IllegalStateException("the notice is too long to be printed");
        };
        return () -> {
            Document document = keeping.keep(id, DocumentKind.NOTICE, printed);
            notices.printed(notice, document.id());
            if (notice.delivery() == DeliveryWay.MAILBOX) {
                posted(seen, LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME), Doer.SYSTEM);
            }
            return JobProgress.finished(1);
        };
    }

    /** The notice is on its way, in the transaction of the caller; false if it is not there to be sent. */
    boolean posted(Case seen, LocalDate day, Doer doer) {
        Notice notice = notices.latest(seen.id()).orElseThrow();
        if (notice.document() == null || !(seen.application().stage() instanceof Stage.Decided decided)) {
            return false;
        }
        Announcing.Days days = Announcing.of(notice, day);
        notices.sent(notice, day, days.announced(), days.objection(), notice.charge().isDue() ? terms.due(days.announced()) : null);
        correspondence.notice(seen.id(), notice.number(), notice.author().account(), notice.author().name());
        applications.move(seen.application(), decided.announce(), doer);
        informing.inform(seen, words.decided(seen, notice));
        return true;
    }
}
