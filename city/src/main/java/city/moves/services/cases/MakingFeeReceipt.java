package city.moves.services.cases;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.correspondence.Correspondence;
import city.moves.services.correspondence.Message;
import city.moves.services.documents.Document;
import city.moves.services.documents.DocumentKind;
import city.moves.services.documents.KeepingDocument;
import city.moves.services.documents.LetterDraft;
import city.moves.services.documents.LetterPart;
import city.moves.services.documents.PrintedDocument;
import city.moves.services.documents.PrintingLetter;
import city.moves.services.documents.Sender;
import city.moves.services.payments.AskingProvider;
import city.moves.services.payments.Payment;
import city.moves.services.payments.PaymentReceipts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the receipt of a fee that was paid after a notice, and lays word of it into the mailbox. */
@Component
class MakingFeeReceipt implements JobKind {

    private final AskingProvider payments;
    private final PaymentReceipts receipts;
    private final Cases cases;
    private final CasePersons persons;
    private final Units units;
    private final Correspondence correspondence;
    private final InformingApplicant informing;
    private final CaseNotices words;
    private final PrintingLetter printing;
    private final KeepingDocument keeping;
    private final Messages messages;
    private final Clock clock;

    MakingFeeReceipt(AskingProvider payments, PaymentReceipts receipts, Cases cases, CasePersons persons, Units units,
            Correspondence correspondence, InformingApplicant informing, CaseNotices words, PrintingLetter printing,
            KeepingDocument keeping, Messages messages, Clock clock) {
        this.payments = payments;
        this.receipts = receipts;
        this.cases = cases;
        this.persons = persons;
        this.units = units;
        this.correspondence = correspondence;
        this.informing = informing;
        this.words = words;
        this.printing = printing;
        this.keeping = keeping;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "services.fee-receipt";
    }

    @Override
    public Schedule schedule() {
        return new Schedule.OnDemand();
    }

    @Override
    public JobStep begin(JobState state) {
        Payment payment = payments.find(UUID.fromString(state.argument())).orElseThrow();
        Case seen = payment.application() == null ? null : cases.find(payment.application()).orElse(null);
        if (seen == null || !receipts.isDue(payment.id())) {
            return () -> JobProgress.finished(0);
        }
        Unit unit = units.find(seen.application().office()).orElseThrow();
        PrintedDocument printed = switch (printing.print(DocumentKind.PAYMENT, letter(seen, unit, payment))) {
            case Outcome.Done<PrintedDocument>(PrintedDocument document) -> document;
            case Outcome.Refused<PrintedDocument> _ -> throw new IllegalStateException("a receipt fits on its page");
        };
        return () -> {
            Document document = keeping.keep(seen.id(), DocumentKind.PAYMENT, printed);
            receipts.made(payment.id(), document.id());
            Message message = correspondence.news(seen.id(),
                    text("casework.receipt.news", new Formats(Language.DE).money(payment.amount())),
                    null, unit.name(Language.DE));
            informing.inform(seen, words.written(seen, message));
            return JobProgress.finished(1);
        };
    }

    private LetterDraft letter(Case seen, Unit unit, Payment payment) {
        Formats formats = new Formats(Language.DE);
        Instant paid = payment.settled() == null ? clock.instant() : payment.settled();
        return new LetterDraft(Language.DE, Sender.of(unit, "", Language.DE), persons.addressee(seen),
                LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME), seen.reference(), text("casework.receipt.subject"), "",
                List.of(new LetterPart.Paragraph(text("casework.receipt.text", formats.moment(paid))),
                        new LetterPart.Charges(List.of(new LetterPart.Charge(seen.application().title(), payment.amount()))),
                        new LetterPart.Paragraph(text("casework.receipt.number", payment.id().toString()))), "", "");
    }

    private String text(String key, Object... arguments) {
        return messages.text(Language.DE, key, arguments);
    }
}
