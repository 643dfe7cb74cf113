package city.moves.strategy;

import static city.moves.strategy.DeskFixture.CITY;

import city.moves.strategy.ReportingDate.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A report of everything known now that is looked at and taken back, so that nobody else ever sees it. */
final class UnseenReport {

    private UnseenReport() {}

    static void of(LocalDate day, Consumer<ReportingDate> look) {
        new TransactionTemplate(CITY.bean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            Instant now = CITY.clock().instant();
            CITY.bean(ProposingReport.class).compute(day, now, new Signature(new UUID(7, 3), "Testperson", now));
            look.accept(CITY.bean(ReportingDates.class).proposed().orElseThrow());
        });
    }
}
