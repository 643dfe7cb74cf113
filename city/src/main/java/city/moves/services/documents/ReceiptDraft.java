package city.moves.services.documents;

import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import city.moves.services.Fees;
import city.moves.services.Processing;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.ReadyForm;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the receipt of an application says.
 *
 * @param language of the application
 * @param service  what it is called, in this language
 * @param received when it was handed in
 * @param fee      as it was when the application was handed in; null if it could not be said yet
 * @param paid     null if nothing was paid
 * @param acting   who applied for somebody else; empty if nobody did
 * @param page     address under which the applicant sees where it stands
 */
public record ReceiptDraft(Language language, String service, String reference, Instant received, Sender office, Fees fees,
        @Nullable Money fee, @Nullable Paid paid, Processing processing, String page, String acting,
        HandedIn handedIn) {

    /** @param payment by which people ask about it */
    public record Paid(Money amount, Instant at, UUID payment) {}

    /**
     * What was handed in.
     *
     * @param form    in the language of the application, as far as it can be asked in it
     * @param steps   of which something was answered, in the order of the form
     * @param answers by the name of the question
     * @param files   names of the files by the answer that means them
     */
    public record HandedIn(ReadyForm form, List<Step> steps, Map<String, String> answers, Map<String, String> files) {}

    /** @param parts that were answered */
    public record Step(FormStep step, List<Part> parts) {}
}
