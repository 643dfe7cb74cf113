package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.util.List;

/**
 * What the page of one's own account shows.
 *
 * @param settings    the form of name and preferences
 * @param password    the form of the password
 * @param differences what changed meanwhile; empty if nothing did
 * @param done        key of the sentence that says what was done; empty if nothing was
 * @param staff       true if there is a desk to go to
 */
record AccountModel(Account account, Form settings, Form password, List<Difference> differences, String done,
        boolean staff) {

    AccountModel {
        differences = differences.stream().filter(Difference::isOne).toList();
    }

    boolean hasErrors() {
        return settings.hasErrors() || password.hasErrors();
    }
}
