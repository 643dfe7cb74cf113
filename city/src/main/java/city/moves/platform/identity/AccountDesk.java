package city.moves.platform.identity;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk that finds and adds accounts. */
@Controller
class AccountDesk {

    private static final int LONGEST_SEARCH = 100;

    private final ReadingAccounts reading;
    private final AddingAccount adding;
    private final Roles roles;

    AccountDesk(ReadingAccounts reading, AddingAccount adding, Roles roles) {
        this.reading = reading;
        this.adding = adding;
        this.roles = roles;
    }

    @GetMapping(AccountsModel.PATH)
    ModelAndView list(Page page, Actor actor, Form filter) {
        UUID after = filter.id("nach").orElse(null);
        String text = filter.text("suche", LONGEST_SEARCH);
        Accounts.Filter asked = new Accounts.Filter(filter.hasErrors() ? "" : text, filter.value("rolle"), after);
        KeyPage<Accounts.Entry> accounts = allowed(reading.list(actor, asked, page.language()));
        List<Option> options = new ArrayList<>();
        options.add(Option.of("", page.text("identity.accounts.every-role")));
        roles.all().forEach(role -> options.add(Option.of(role.key(), role.name(page.language()))));
        return page.show("platform/identity/accounts", new AccountsModel(filter, options, accounts, after == null));
    }

    @GetMapping(AccountsModel.PATH + "/neu")
    ModelAndView ask(Page page, Actor actor) {
        actor.refusedFor(IdentityConfiguration.ADMINISTER, Actor.WHOLE_CITY).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return page.show("platform/identity/accountNew", Form.empty());
    }

    @PostMapping(AccountsModel.PATH + "/neu")
    ModelAndView add(Page page, Actor actor, Form form) {
        AddingAccount.Command command = new AddingAccount.Command(
                AccountRules.signInName(form), AccountRules.displayName(form), AccountRules.email(form));
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, "platform/identity/accountNew", form);
        }
        return switch (adding.add(actor, command)) {
            case Outcome.Done<UUID> done -> page.redirect(AccountsModel.PATH + "/" + done.value());
            case Outcome.Refused<UUID> refused -> {
                if (refused.refusals().getFirst().trouble() != Trouble.INPUT_MALFORMED) {
                    throw new Refused(refused.refusals().getFirst());
                }
                refused.refusals().forEach(form::refuse);
                yield page.show(HttpStatus.BAD_REQUEST, "platform/identity/accountNew", form);
            }
        };
    }

    static <T> T allowed(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new Refused(refused.refusals().getFirst());
        };
    }
}
