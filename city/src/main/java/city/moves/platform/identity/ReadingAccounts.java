package city.moves.platform.identity;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Language;
import org.springframework.stereotype.Service;

/** Shows the list of accounts to who may administer them anywhere. */
@Service
class ReadingAccounts {

    static final int PAGE = 50;

    private final Accounts accounts;

    ReadingAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    Outcome<KeyPage<Accounts.Entry>> list(Actor actor, Accounts.Filter filter, Language language) {
        return actor.refusedFor(IdentityConfiguration.ADMINISTER)
                .<Outcome<KeyPage<Accounts.Entry>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(accounts.list(filter, language.tag(), PAGE)));
    }
}
