package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Shows one account with its roles to who may administer them anywhere. */
@Service
class OpeningAccount {

    /** An account with all that the desk needs beside it. */
    record Opened(Account account, List<Assignment> assignments, List<Role> roles, List<Department> departments) {}

    private final Accounts accounts;
    private final Roles roles;
    private final Departments departments;

    OpeningAccount(Accounts accounts, Roles roles, Departments departments) {
        this.accounts = accounts;
        this.roles = roles;
        this.departments = departments;
    }

    Outcome<Opened> open(Actor actor, UUID id) {
        return actor.refusedFor(IdentityConfiguration.ADMINISTER).<Outcome<Opened>>map(Outcome::refused)
                .orElseGet(() -> accounts.find(id)
                        .map(account -> Outcome.done(
                                new Opened(account, roles.heldBy(id), roles.all(), departments.all())))
                        .orElseGet(() -> Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text")));
    }
}
