package city.moves.strategy;

import city.moves.platform.web.Page;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the keys in the facts of measures stand for: bundles, offices and goals by their names. */
@Component
class FactNames {

    private final Tree tree;
    private final Offices offices;

    FactNames(Tree tree, Offices offices) {
        this.tree = tree;
        this.offices = offices;
    }

    /** Words that know the names, and look them up once, when the first is needed. */
    FactWords words(Page page) {
        return new FactWords(page, () -> names(page));
    }

    private Map<String, String> names(Page page) {
        Map<String, String> names = new HashMap<>();
        tree.bundles().forEach(bundle -> names.put("bundle " + bundle.key(), bundle.field() + " – " + bundle.title()));
        tree.top().goals().forEach(goal -> names.put("goals " + goal.key(), goal.title()));
        offices.names(page).forEach((key, name) -> names.put("office " + key, name));
        return names;
    }
}
