package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way back for people who lost their password. Every question gets the same answer after the same work. */
@Controller
class RecoveryPages {

    static final String HERE = "/anmelden/vergessen";
    static final Refusal USED_UP = Refusal.of(Trouble.NOT_FOUND, "identity.recovery.used-up");

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryPages.class);
    private static final int LONGEST_NAME = 200;

    /**
     * What the first page shows.
     *
     * @param sent true after the question was asked
     */
    record Question(Form form, State state) {}

    /** Why the page is shown. */
    enum State {
        ASKED,
        SENT,
        /** Whoever comes by an old link asks for another one right here. */
        LINK_USED_UP
    }

    private final RecoveringAccount recovering;
    private final Recoveries recoveries;
    private final Accounts accounts;
    private final Throttle throttle;
    private final SessionStart sessionStart;

    RecoveryPages(RecoveringAccount recovering, Recoveries recoveries, Accounts accounts, Throttle throttle,
            SessionStart sessionStart) {
        this.recovering = recovering;
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.throttle = throttle;
        this.sessionStart = sessionStart;
    }

    static String path(String token) {
        return HERE + "/" + token;
    }

    @GetMapping(HERE)
    ModelAndView ask(Page page, Form form) {
        return page.show("platform/identity/recovery", new Question(form,
                form.isChosen("gesendet", "ja") ? State.SENT : State.ASKED));
    }

    /** What the name means is looked up after the answer, which so takes as long for every name. */
    @PostMapping(HERE)
    ModelAndView begin(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        String name = form.requiredText("name", LONGEST_NAME, "identity.recovery.name-missing");
        if (form.hasErrors()) {
            return page.show(HttpStatus.BAD_REQUEST, "platform/identity/recovery", new Question(form, State.ASKED));
        }
        Optional<Duration> wait = throttle.admitLetter(name, request.getRemoteAddr());
        if (wait.isPresent()) {
            Waiting waiting = new Waiting(wait.get());
            waiting.tell(response);
            form.refuse(waiting.refusal("name"));
            return page.show(HttpStatus.TOO_MANY_REQUESTS, "platform/identity/recovery",
                    new Question(form, State.ASKED));
        }
        Thread.ofVirtual().name("recovery").start(() -> beginQuietly(name));
        return page.redirect(HERE + "?gesendet=ja");
    }

    @GetMapping(HERE + "/{token}")
    ModelAndView open(Page page, @PathVariable String token, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return choice(page, HttpStatus.OK, token, Form.empty());
    }

    @PostMapping(HERE + "/{token}")
    ModelAndView end(Page page, @PathVariable String token, Form form, HttpServletRequest request,
            HttpServletResponse response) {
        String password = PasswordRules.chosen(form, "wanted", "again");
        if (form.hasErrors()) {
            return choice(page, HttpStatus.BAD_REQUEST, token, form.without("wanted", "again"));
        }
        return switch (recovering.end(token, password)) {
            case Outcome.Done<UUID> done -> {
                sessionStart.begin(done.value(), Way.LINK, request, response);
                yield page.redirect("/konto");
            }
            case Outcome.Refused<UUID> _ -> usedUp(page);
        };
    }

    private void beginQuietly(String name) {
        try {
            recovering.begin(name);
        } catch (RuntimeException failure) {
            LOG.error("a letter for a new password was not written", failure);
        }
    }

    private ModelAndView choice(Page page, HttpStatus status, String token, Form form) {
        return recoveries.find(token).flatMap(accounts::find)
                .map(account -> page.show(status, "platform/identity/invitation",
                        new InvitationModel(account.signInName(), path(token), form)))
                .orElseGet(() -> usedUp(page));
    }

    private static ModelAndView usedUp(Page page) {
        return page.show(HttpStatus.NOT_FOUND, "platform/identity/recovery",
                new Question(Form.empty(), State.LINK_USED_UP));
    }
}
