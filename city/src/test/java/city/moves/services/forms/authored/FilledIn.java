package city.moves.services.forms.authored;

import city.moves.platform.web.Language;
import city.moves.services.forms.ReadyForms;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The form of a service of the demo city, and answers that may be handed in with it. */
public record FilledIn(String service, Map<String, String> answers) {

    /** Each of our own forms once. */
    public static List<FilledIn> all() {
        return AuthoredForm.all().stream().map(FilledIn::of).toList();
    }

    private static FilledIn of(AuthoredForm form) {
        Map<String, String> answers = new TreeMap<>();
        new RandomApplicant(form, ReadyForms.ready(form.content().source()).get(Language.DE), form.slug().hashCode()).fillIn()
                .submission().forEach((place, answer) -> answers.put(place.toString(), answer));
        return new FilledIn(form.slug(), answers);
    }
}
