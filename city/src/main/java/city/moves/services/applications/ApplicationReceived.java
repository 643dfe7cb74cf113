package city.moves.services.applications;

import city.moves.services.forms.ReadyForm;
import java.util.Map;

/**
 * An application was received just now, in the transaction that is still open.
 *
 * @param answers by the written place, as they were handed in
 * @param name    of the applicant's account; empty for who has none, and where somebody else acts
 */
public record ApplicationReceived(Application application, ReadyForm form, Map<String, String> answers, String name) {

    public ApplicationReceived {
        answers = Map.copyOf(answers);
    }
}
