package city.moves.strategy;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * A short form about one measure, with what was typed.
 *
 * @param subject what it is about besides the measure, such as the states that may follow
 */
record DeskForm<T>(Measure measure, Form form, T subject) {

    /** The same form once more with what is wrong; a missing right or page has no form to go back to. */
    ModelAndView again(List<Refusal> refusals, String template, Page page) {
        Trouble trouble = refusals.isEmpty() ? Trouble.INPUT_MALFORMED : refusals.getFirst().trouble();
        if (trouble == Trouble.RIGHT_MISSING || trouble == Trouble.NOT_FOUND) {
            throw new Refused(refusals.getFirst());
        }
        refusals.forEach(form::refuse);
        return page.show(HttpStatusCode.valueOf(trouble.status()), template, this);
    }

    /** The version that the person saw; after a conflict the stored one, so that sending again is a choice. */
    int version() {
        boolean conflict = form.errors().stream().anyMatch(error -> error.trouble() == Trouble.CHANGED_MEANWHILE);
        return form.version() < 0 || conflict ? measure.version() : form.version();
    }
}
