package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The keys that somebody gave to programs: which there are, making one and taking one away. */
@Controller
class TokenPages {

    static final String HERE = "/konto/programme";

    private static final int LONGEST_NAME = 60;
    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final AccessTokens tokens;
    private final MakingToken making;
    private final RevokingToken revoking;

    TokenPages(AccessTokens tokens, MakingToken making, RevokingToken revoking) {
        this.tokens = tokens;
        this.making = making;
        this.revoking = revoking;
    }

    /**
     * What the page shows.
     *
     * @param lendable the rights that a new key may get; with none there is no form
     * @param made     the secret of the key that was just made, which is shown this once; null otherwise
     * @param revoked  true if one was just taken away
     */
    record Model(List<AccessToken> tokens, List<Permission> lendable, Form form, @Nullable String made,
            boolean revoked) {

        List<Option> durations(Page page) {
            return DAYS.stream().map(days -> Option.of(String.valueOf(days),
                    page.text("identity.token.days", page.formats().number(days)))).toList();
        }
    }

    @GetMapping(HERE)
    ModelAndView list(Page page, Actor actor, Form asked) {
        return page.show("platform/identity/tokens",
                model(actor, Form.empty(), null, asked.value("erledigt").equals("widerrufen")));
    }

    /** The answer is the page itself: where the secret would wait for another one, it would have to be kept. */
    @ProofNeeded
    @PostMapping(HERE)
    ModelAndView make(Page page, Actor actor, Form form) {
        String name = form.requiredText("name", LONGEST_NAME, "identity.token.name-missing");
        int days = DAYS.stream().filter(one -> form.value("tage").equals(String.valueOf(one))).findFirst().orElse(0);
        if (days == 0) {
            form.refuse("tage", "identity.token.days-missing");
        }
        List<String> rights = form.values("rechte").stream().distinct().toList();
        if (!form.hasErrors()) {
            switch (making.make(actor, name, rights, Duration.ofDays(days))) {
                case Outcome.Done<String>(String secret) -> {
                    return page.show("platform/identity/tokens", model(actor, Form.empty(), secret, false));
                }
                case Outcome.Refused<String> refused -> refused.refusals().forEach(form::refuse);
            }
        }
        return page.show(HttpStatus.BAD_REQUEST, "platform/identity/tokens", model(actor, form, null, false));
    }

    @PostMapping(HERE + "/{id:[0-9a-f-]{36}}/widerrufen")
    ModelAndView revoke(Page page, Actor actor, @PathVariable UUID id) {
        AccountDesk.allowed(revoking.revoke(actor, id));
        return page.redirect(HERE + "?erledigt=widerrufen");
    }

    private Model model(Actor actor, Form form, @Nullable String made, boolean revoked) {
        return new Model(tokens.of(actor.account()), making.lendableBy(actor), form, made, revoked);
    }
}
