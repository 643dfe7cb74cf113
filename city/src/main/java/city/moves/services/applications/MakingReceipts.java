package city.moves.services.applications;

import city.moves.platform.operations.JobKind;
import city.moves.platform.operations.JobProgress;
import city.moves.platform.operations.JobState;
import city.moves.platform.operations.JobStep;
import city.moves.platform.operations.Schedule;
import city.moves.services.applications.DueReceipts.DueReceipt;
import city.moves.services.documents.DocumentKind;
import city.moves.services.documents.KeepingDocument;
import city.moves.services.documents.PrintedDocument;
import city.moves.services.documents.PrintingReceipt;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the receipts of applications, a few at a time. One that cannot be made is tried again later, and holds up no other. */
@Component
class MakingReceipts implements JobKind {

    private static final Logger LOG = LoggerFactory.getLogger(MakingReceipts.class);
    private static final int AT_ONCE = 5;
    private static final int MOST_DOUBLINGS = 10;

    private final DueReceipts due;
    private final Applications applications;
    private final ReceiptOf receiptOf;
    private final PrintingReceipt printing;
    private final KeepingDocument keeping;

    MakingReceipts(DueReceipts due, Applications applications, ReceiptOf receiptOf, PrintingReceipt printing,
            KeepingDocument keeping) {
        this.due = due;
        this.applications = applications;
        this.receiptOf = receiptOf;
        this.printing = printing;
        this.keeping = keeping;
    }

    @Override
    public String key() {
        return "services.receipts";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofMinutes(5));
    }

    @Override
    public JobStep begin(JobState state) {
        Map<DueReceipt, Optional<PrintedDocument>> printed = new LinkedHashMap<>();
        due.list(AT_ONCE).forEach(one -> printed.put(one, print(one)));
        return () -> {
            printed.forEach(this::settle);
            return printed.isEmpty() ? JobProgress.finished(0) : JobProgress.further("", printed.size());
        };
    }

    private Optional<PrintedDocument> print(DueReceipt one) {
        try {
            return applications.received(one.application()).map(receiptOf::draft).map(printing::print);
        } catch (RuntimeException fault) {
            LOG.error("the receipt of {} could not be made", one.application(), fault);
            return Optional.empty();
        }
    }

    private void settle(DueReceipt one, Optional<PrintedDocument> printed) {
        if (printed.isEmpty()) {
            due.postpone(one.application(), Duration.ofMinutes(1L << Math.min(one.tries(), MOST_DOUBLINGS)));
        } else if (due.settle(one.application())) {
            keeping.keep(one.application(), DocumentKind.RECEIPT, printed.get());
        }
    }
}
