package city.moves.services.forms;

import city.moves.engines.xdatenfelder.ElementPath;
import java.util.List;

/**
 * A page of a form: a group that stands at its top, or the questions that stand there without a group.
 *
 * @param key   in addresses
 * @param title empty for the questions without a group
 * @param hint  empty if the form says nothing more
 * @param roots what is asked, in its order
 */
public record FormStep(String key, String title, String hint, List<ElementPath> roots) {

    /** Of the step with the questions that stand in no group. */
    static final String LOOSE = "allgemein";

    public FormStep {
        roots = List.copyOf(roots);
    }

    /** True if the place is asked on this page. */
    public boolean holds(ElementPath path) {
        return roots.stream().anyMatch(path::isBelow);
    }
}
