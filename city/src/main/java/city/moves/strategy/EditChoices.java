package city.moves.strategy;

import city.moves.engines.portfolio.DependencyType;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the forms of the steering office offer to choose from. */
@Component
class EditChoices {

    private final Tree tree;
    private final Offices offices;

    EditChoices(Tree tree, Offices offices) {
        this.tree = tree;
        this.offices = offices;
    }

    List<String> officeKeys() {
        return offices.keys();
    }

    List<StrategicGoal> goals() {
        return tree.top().goals();
    }

    Offered of(Page page) {
        return new Offered(
                tree.bundles().stream().map(one -> Option.of(one.key(), one.field() + " – " + one.title())).toList(),
                offices.options(page), tree.top().goals(),
                options(MoneyKind.values(), "strategy.kind.", page), options(Layer.values(), "strategy.money.", page),
                options(DependencyType.values(), "strategy.desk.dependency.", page));
    }

    private static List<Option> options(Enum<?>[] constants, String keys, Page page) {
        return Arrays.stream(constants).map(one -> Option.of(one.name(),
                page.text(keys + one.name().toLowerCase(Locale.ROOT).replace('_', '-')))).toList();
    }

    /** The choices in a person's language. */
    record Offered(List<Option> bundles, List<Option> offices, List<StrategicGoal> goals, List<Option> kinds,
            List<Option> layers, List<Option> dependencyTypes) {}
}
