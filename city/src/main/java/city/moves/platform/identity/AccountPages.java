package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.platform.web.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: name, preferences, password. */
@Controller
class AccountPages {

    private static final String TEMPLATE = "platform/identity/account";
    private static final Set<String> DONE = Set.of("gespeichert", "passwort");

    private final Accounts accounts;
    private final ChangingSettings changingSettings;
    private final ChangingPassword changingPassword;

    AccountPages(Accounts accounts, ChangingSettings changingSettings, ChangingPassword changingPassword) {
        this.accounts = accounts;
        this.changingSettings = changingSettings;
        this.changingPassword = changingPassword;
    }

    @GetMapping("/konto")
    ModelAndView show(Page page, Actor actor, Form asked) {
        Account account = own(actor);
        String done = asked.value("erledigt");
        return page.show(TEMPLATE, new AccountModel(account, stored(account), Form.empty(), List.of(),
                DONE.contains(done) ? "identity.account.done." + done : "", isStaff(page)));
    }

    @PostMapping("/konto")
    ModelAndView change(Page page, Actor actor, Form form, HttpServletResponse response) {
        String displayName = AccountRules.displayName(form);
        String email = AccountRules.email(form);
        Language language = AccountRules.choice(form, "language", Language.values(), Language::tag);
        Theme theme = AccountRules.choice(form, "theme", Theme.values(), Theme::tag);
        if (form.hasErrors()) {
            return refused(page, actor, form, Form.empty(), List.of(), HttpStatus.BAD_REQUEST);
        }
        ChangingSettings.Command command =
                new ChangingSettings.Command(displayName, email, language.tag(), theme.tag(), form.version());
        return switch (changingSettings.change(actor, command)) {
            case Outcome.Done<Account> _ -> {
                theme.keep(response);
                yield page.redirect("/konto?erledigt=gespeichert");
            }
            case Outcome.Refused<Account> refused -> conflict(page, actor, form, refused.refusals().getFirst());
        };
    }

    @PostMapping("/konto/passwort")
    ModelAndView changePassword(Page page, Actor actor, Form form, HttpServletRequest request,
            HttpServletResponse response) {
        String present = PasswordRules.entered(form, "present", "identity.password.present-missing");
        String wanted = PasswordRules.chosen(form, "wanted", "again");
        if (form.hasErrors()) {
            return refused(page, actor, null, form, List.of(), HttpStatus.BAD_REQUEST);
        }
        return switch (changingPassword.change(
                actor, present, wanted, request.getRemoteAddr(), request.getSession().getId())) {
            case ChangingPassword.Changed _ -> {
                request.changeSessionId();
                yield page.redirect("/konto?erledigt=passwort");
            }
            case ChangingPassword.WrongPassword _ -> {
                form.refuse("present", "identity.password.present-wrong");
                yield refused(page, actor, null, form, List.of(), HttpStatus.BAD_REQUEST);
            }
            case ChangingPassword.SamePassword _ -> {
                form.refuse("wanted", "identity.password.same");
                yield refused(page, actor, null, form, List.of(), HttpStatus.BAD_REQUEST);
            }
            case ChangingPassword.TooFast tooFast -> {
                Waiting waiting = new Waiting(tooFast.waiting());
                waiting.tell(response);
                form.refuse(waiting.refusal("present"));
                yield refused(page, actor, null, form, List.of(), HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private ModelAndView conflict(Page page, Actor actor, Form form, Refusal refusal) {
        if (refusal.trouble() != Trouble.CHANGED_MEANWHILE) {
            throw new Refused(refusal);
        }
        Account now = own(actor);
        form.refuse(refusal);
        return refused(page, actor, form, Form.empty(), List.of(
                new Difference("identity.account.display-name", form.value("displayName"), now.displayName()),
                new Difference("identity.account.email", form.value("email"), now.email()),
                new Difference("identity.account.language", form.value("language"), now.language()),
                new Difference("identity.account.theme", form.value("theme"), now.theme())), HttpStatus.CONFLICT);
    }

    private ModelAndView refused(Page page, Actor actor, @Nullable Form settings,
            Form password, List<Difference> differences, HttpStatus status) {
        Account account = own(actor);
        return page.show(status, TEMPLATE, new AccountModel(account, settings == null ? stored(account) : settings,
                password.without("present", "wanted", "again"), differences, "", isStaff(page)));
    }

    private Account own(Actor actor) {
        return accounts.find(actor.account()).orElseThrow(Refused::notFound);
    }

    private static boolean isStaff(Page page) {
        return page.visitor() != null && page.visitor().staff();
    }

    private static Form stored(Account account) {
        return Form.showing(Map.of("displayName", account.displayName(), "email", account.email(),
                "language", account.language(), "theme", account.theme()));
    }
}
