package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of one account: what it says, which roles it holds, whether it is locked, how it gets a password. */
@Controller
@RequestMapping(AccountsModel.PATH + "/{id:[0-9a-f-]{36}}")
class OpenedAccountDesk {

    private static final String TEMPLATE = "platform/identity/opened";
    private static final Set<String> DONE =
            Set.of("gespeichert", "gesperrt", "entsperrt", "rolle-vergeben", "rolle-entzogen");

    private final OpeningAccount opening;
    private final ChangingAccount changing;
    private final AssigningRole assigning;
    private final WithdrawingRole withdrawing;
    private final InvitingPerson inviting;

    OpenedAccountDesk(OpeningAccount opening, ChangingAccount changing, AssigningRole assigning,
            WithdrawingRole withdrawing, InvitingPerson inviting) {
        this.opening = opening;
        this.changing = changing;
        this.assigning = assigning;
        this.withdrawing = withdrawing;
        this.inviting = inviting;
    }

    @GetMapping
    ModelAndView show(Page page, Actor actor, @PathVariable UUID id, Form asked) {
        String done = asked.value("erledigt");
        OpeningAccount.Opened opened = AccountDesk.allowed(opening.open(actor, id));
        return page.show(TEMPLATE, new OpenedModel(opened, stored(opened.account()), Form.empty(), List.of(), "",
                DONE.contains(done) ? "identity.opened.done." + done : ""));
    }

    @ProofNeeded
    @PostMapping
    ModelAndView change(Page page, Actor actor, @PathVariable UUID id, Form form) {
        String displayName = AccountRules.displayName(form);
        String email = AccountRules.email(form);
        Assurance assurance = form.required("assurance", "web.form.no-choice",
                form.choice("assurance", Assurance.class));
        OpeningAccount.Opened before = AccountDesk.allowed(opening.open(actor, id));
        if (form.hasErrors() || assurance == null) {
            return refused(page, before, form, Form.empty(), List.of(), HttpStatus.BAD_REQUEST);
        }
        Outcome<Account> outcome = changing.change(
                actor, id, form.version(), account -> account.named(displayName, email, assurance));
        return switch (outcome) {
            case Outcome.Done<Account> _ -> done(page, id, "gespeichert");
            case Outcome.Refused<Account> refused -> conflict(page, actor, id, form, refused.refusals().getFirst());
        };
    }

    @ProofNeeded
    @PostMapping("/sperren")
    ModelAndView lock(Page page, Actor actor, @PathVariable UUID id, Form form) {
        return locked(page, actor, id, form, account -> account.locked(true), "gesperrt");
    }

    @ProofNeeded
    @PostMapping("/entsperren")
    ModelAndView unlock(Page page, Actor actor, @PathVariable UUID id, Form form) {
        return locked(page, actor, id, form, account -> account.locked(false), "entsperrt");
    }

    @ProofNeeded
    @PostMapping("/rollen")
    ModelAndView assign(Page page, Actor actor, @PathVariable UUID id, Form form) {
        String role = form.requiredText("role", 100, "identity.assignment.role-missing");
        String department = form.requiredText("department", 100, "identity.assignment.department-missing");
        LocalDate since = form.day("since");
        LocalDate until = form.day("until");
        if (until != null && (until.isBefore(page.today()) || since != null && until.isBefore(since))) {
            form.refuse("until", "identity.assignment.until-past");
        }
        if (form.hasErrors()) {
            OpeningAccount.Opened opened = AccountDesk.allowed(opening.open(actor, id));
            return refused(page, opened, stored(opened.account()), form, List.of(), HttpStatus.BAD_REQUEST);
        }
        AccountDesk.allowed(assigning.assign(actor, new Assignment(id, id, role,
                department.equals(Actor.WHOLE_CITY) ? null : department, since, until)));
        return done(page, id, "rolle-vergeben");
    }

    @ProofNeeded
    @PostMapping("/rollen/entziehen")
    ModelAndView withdraw(Page page, Actor actor, @PathVariable UUID id, Form form) {
        UUID assignment = form.id("assignment").orElseThrow(Refused::notFound);
        AccountDesk.allowed(withdrawing.withdraw(actor, id, assignment));
        return done(page, id, "rolle-entzogen");
    }

    /** Shows the secret in the answer itself, because it is kept nowhere; sending again makes another one. */
    @ProofNeeded
    @PostMapping("/link")
    ModelAndView invite(Page page, Actor actor, @PathVariable UUID id) {
        String path = AccountDesk.allowed(inviting.invite(actor, id));
        OpeningAccount.Opened opened = AccountDesk.allowed(opening.open(actor, id));
        return page.show(TEMPLATE, new OpenedModel(opened, stored(opened.account()), Form.empty(), List.of(),
                page.baseUrl() + page.href(path), ""));
    }

    private ModelAndView locked(Page page, Actor actor, UUID id, Form form, UnaryOperator<Account> wanted,
            String done) {
        return switch (changing.change(actor, id, form.version(), wanted)) {
            case Outcome.Done<Account> _ -> done(page, id, done);
            case Outcome.Refused<Account> refused -> overtaken(page, actor, id, refused.refusals().getFirst());
        };
    }

    /** Nothing was typed, so there is nothing to compare: the account is shown as it is now. */
    private ModelAndView overtaken(Page page, Actor actor, UUID id, Refusal refusal) {
        if (refusal.trouble() != Trouble.CHANGED_MEANWHILE) {
            throw new Refused(refusal);
        }
        OpeningAccount.Opened opened = AccountDesk.allowed(opening.open(actor, id));
        Form now = stored(opened.account());
        now.refuse(Refusal.of(Trouble.CHANGED_MEANWHILE, "identity.opened.changed-meanwhile"));
        return refused(page, opened, now, Form.empty(), List.of(), HttpStatus.CONFLICT);
    }

    private ModelAndView conflict(Page page, Actor actor, UUID id, Form form, Refusal refusal) {
        if (refusal.trouble() != Trouble.CHANGED_MEANWHILE) {
            throw new Refused(refusal);
        }
        OpeningAccount.Opened opened = AccountDesk.allowed(opening.open(actor, id));
        Account now = opened.account();
        form.refuse(refusal);
        return refused(page, opened, form, Form.empty(), List.of(
                new Difference("identity.account.display-name", form.value("displayName"), now.displayName()),
                new Difference("identity.account.email", form.value("email"), now.email()),
                new Difference("identity.account.assurance", form.value("assurance"), now.assurance().name())),
                HttpStatus.CONFLICT);
    }

    private static ModelAndView refused(Page page, OpeningAccount.Opened opened, Form details, Form assignment,
            List<Difference> differences, HttpStatus status) {
        return page.show(status, TEMPLATE, new OpenedModel(opened, details, assignment, differences, "", ""));
    }

    private static ModelAndView done(Page page, UUID id, String done) {
        return page.redirect(AccountsModel.PATH + "/" + id + "?erledigt=" + done);
    }

    private static Form stored(Account account) {
        return Form.showing(Map.of("displayName", account.displayName(), "email", account.email(),
                "assurance", account.assurance().name()));
    }
}
