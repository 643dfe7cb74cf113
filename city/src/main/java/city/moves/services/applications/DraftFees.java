package city.moves.services.applications;

import city.moves.platform.values.Money;
import city.moves.platform.web.Formats;
import city.moves.services.Versions;
import city.moves.services.fees.FindingFee;
import city.moves.services.fees.FoundFee;
import city.moves.services.payments.OpeningPayment;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out what drafts cost, and whether that has to be paid beforehand. */
@Component
class DraftFees {

    private final FindingFee finding;
    private final Versions versions;
    private final OpeningPayment payments;

    DraftFees(FindingFee finding, Versions versions, OpeningPayment payments) {
        this.finding = finding;
        this.versions = versions;
        this.payments = payments;
    }

    DraftFee of(Application draft, Map<String, String> answers) {
        FoundFee found = finding.today(draft.service(), answers).orElse(null);
        if (found == null) {
            return new DraftFee(null, null, false);
        }
        LocalDate begun = LocalDate.ofInstant(draft.begun(), Formats.CITY_TIME);
        Money before = finding.on(begun, draft.service(), answers).flatMap(FoundFee::amount).orElse(null);
        return new DraftFee(found, before, isPrepaid(draft, found));
    }

    /** What the office has to assess first, and what is free, nobody pays beforehand. */
    private boolean isPrepaid(Application draft, FoundFee found) {
        return payments.isPossible() && found.amount().filter(amount -> amount.cents() > 0).isPresent()
                && versions.find(draft.service(), draft.edition())
                        .filter(version -> version.description().fees().prepayment()).isPresent();
    }
}
