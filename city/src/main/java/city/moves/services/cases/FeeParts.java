package city.moves.services.cases;

import city.moves.platform.values.Money;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.PublicAddress;
import city.moves.services.applications.ApplicationPaths;
import city.moves.services.correspondence.NoticeFee;
import city.moves.services.documents.LetterPart;
import city.moves.services.dues.DueTerms;
import city.moves.services.payments.OpeningPayment;
import city.moves.services.payments.PaymentOf;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a notice says of its fee: how much, by which provision, until when, and where it can be paid. */
@Component
class FeeParts {

    private final DueTerms terms;
    private final PaymentOf prepaid;
    private final OpeningPayment payments;
    private final PublicAddress address;
    private final Messages messages;

    FeeParts(DueTerms terms, PaymentOf prepaid, OpeningPayment payments, PublicAddress address, Messages messages) {
        this.terms = terms;
        this.prepaid = prepaid;
        this.payments = payments;
        this.address = address;
        this.messages = messages;
    }

    /** Nothing if nothing is due. */
    List<LetterPart> of(Case one, NoticeFee fee) {
        if (!fee.isDue()) {
            return List.of();
        }
        List<LetterPart> parts = new ArrayList<>();
        parts.add(new LetterPart.Heading(text("casework.notice.fee")));
        parts.add(new LetterPart.Charges(List.of(new LetterPart.Charge(fee.basis(), fee.amount()))));
        Money paid = prepaid.find(one.id()).map(PaymentOf.Paid::amount).orElse(Money.NONE);
        if (paid.compareTo(fee.amount()) >= 0) {
            parts.add(new LetterPart.Paragraph(text("casework.letter.paid")));
            return parts;
        }
        if (paid.cents() > 0) {
            parts.add(new LetterPart.Paragraph(text("casework.letter.partly-paid", new Formats(Language.DE).money(paid))));
        }
        parts.add(new LetterPart.Paragraph(text("casework.letter.due", String.valueOf(terms.days()))));
        if (payments.isPossible() && one.application().applicant() != null) {
            parts.add(new LetterPart.Paragraph(text("casework.letter.pay", address.of(Language.DE, ApplicationPaths.of(one.id())))));
        }
        return parts;
    }

    private String text(String key, Object... arguments) {
        return messages.text(Language.DE, key, arguments);
    }
}
