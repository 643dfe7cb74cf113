package city.moves.platform.identity;

import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import city.moves.platform.web.Option;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account on the desk.
 *
 * @param details     the form of name, e-mail and assurance
 * @param assignment  the form that gives a role
 * @param differences what changed meanwhile; empty if nothing did
 * @param link        the whole address of a fresh link; empty if none was made
 * @param done        key of the sentence that says what was done; empty if nothing was
 */
record OpenedModel(OpeningAccount.Opened opened, Form details, Form assignment, List<Difference> differences,
        String link, String done) {

    OpenedModel {
        differences = differences.stream().filter(Difference::isOne).toList();
    }

    Account account() {
        return opened.account();
    }

    /** The address of this account and of what can be done with it. */
    String path(String deed) {
        return AccountsModel.PATH + "/" + account().id() + deed;
    }

    boolean hasErrors() {
        return details.hasErrors() || assignment.hasErrors();
    }

    String roleName(String key, Language language) {
        return opened.roles().stream().filter(role -> role.key().equals(key)).map(role -> role.name(language))
                .findFirst().orElse(key);
    }

    String departmentName(@Nullable String key, String wholeCity, Language language) {
        return opened.departments().stream().filter(department -> department.key().equals(key))
                .map(department -> department.name(language)).findFirst().orElse(wholeCity);
    }

    List<Option> roleOptions(Language language) {
        return opened.roles().stream().map(role -> Option.of(role.key(), role.name(language))).toList();
    }

    List<Option> departmentOptions(String wholeCity, Language language) {
        List<Option> options = new ArrayList<>();
        options.add(Option.of(Actor.WHOLE_CITY, wholeCity));
        opened.departments().forEach(
                department -> options.add(Option.of(department.key(), department.name(language))));
        return options;
    }
}
