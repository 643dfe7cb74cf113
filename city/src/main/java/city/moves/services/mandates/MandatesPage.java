package city.moves.services.mandates;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.PublicAddress;
import city.moves.platform.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /mein/vollmachten}: who may apply in one's name, and in whose name one may. */
@Controller
class MandatesPage {

    static final String HERE = "/mein/vollmachten";
    static final String ACCEPT = HERE + "/annehmen/{secret:[A-Za-z0-9_-]{22}}";

    private static final Set<String> DONE = Set.of("angenommen", "beendet");

    private final Mandates mandates;
    private final GivingMandate giving;
    private final AcceptingMandate accepting;
    private final EndingMandate ending;
    private final PublicAddress address;

    MandatesPage(Mandates mandates, GivingMandate giving, AcceptingMandate accepting, EndingMandate ending, PublicAddress address) {
        this.mandates = mandates;
        this.giving = giving;
        this.accepting = accepting;
        this.ending = ending;
        this.address = address;
    }

    /**
     * @param link with which somebody accepts what was just offered; null if nothing was
     * @param done key of the sentence that says what was done; empty if nothing was
     */
    record Model(List<Mandate> given, List<Mandate> held, List<Mandates.Covered> services, Form form, @Nullable String link,
            String done) {

        List<Option> choices(Page page) {
            List<Option> choices = new ArrayList<>(List.of(Option.of("", page.text("mandates.all"))));
            services.forEach(service -> choices.add(Option.of(service.slug(), service.title())));
            return choices;
        }
    }

    /** @param secret with which it is accepted */
    record Offer(Mandate mandate, String secret, Form form) {}

    @GetMapping(HERE)
    ModelAndView list(Actor actor, Form asked, Page page) {
        String done = asked.value("erledigt");
        return list(HttpStatus.OK, actor, Form.empty(), null, DONE.contains(done) ? "mandates.done." + done : "", page);
    }

    /** The answer is the page itself: where the secret would wait for another one, it would have to be kept. */
    @PostMapping(HERE)
    ModelAndView give(Actor actor, Form form, Page page) {
        LocalDate until = form.requiredDay("bis", "mandates.give.until-missing");
        if (until != null && !form.hasErrors()) {
            switch (giving.give(actor, form.value("leistung"), until)) {
                case Outcome.Done<String>(String secret) -> {
                    return list(HttpStatus.OK, actor, Form.empty(),
                            address.of(page.language(), HERE + "/annehmen/" + secret), "", page);
                }
                case Outcome.Refused<String> refused -> {
                    refused.refusals().forEach(form::refuse);
                    return list(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), actor, form, null, "", page);
                }
            }
        }
        return list(HttpStatus.BAD_REQUEST, actor, form, null, "", page);
    }

    @PostMapping(HERE + "/{id}/beenden")
    ModelAndView end(@PathVariable UUID id, Actor actor, Page page) {
        return switch (ending.end(actor, id)) {
            case Outcome.Done<Mandate> _ -> page.redirect(HERE + "?erledigt=beendet");
            case Outcome.Refused<Mandate> refused -> throw new Refused(refused.refusals());
        };
    }

    @GetMapping(ACCEPT)
    ModelAndView ask(@PathVariable String secret, Actor actor, Page page) {
        return page.show("services/mandates/accept",
                new Offer(mandates.offered(secret).orElseThrow(Refused::notFound), secret, Form.empty()));
    }

    @PostMapping(ACCEPT)
    ModelAndView accept(@PathVariable String secret, Form form, Actor actor, Page page) {
        Mandate offered = mandates.offered(secret).orElseThrow(Refused::notFound);
        return switch (accepting.accept(actor, secret)) {
            case Outcome.Done<Mandate> _ -> page.redirect(HERE + "?erledigt=angenommen");
            case Outcome.Refused<Mandate> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page.show(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()),
                        "services/mandates/accept", new Offer(offered, secret, form));
            }
        };
    }

    private ModelAndView list(HttpStatusCode status, Actor actor, Form form, @Nullable String link, String done, Page page) {
        List<Mandate> all = mandates.of(actor.account());
        return page.show(status, "services/mandates/list", new Model(
                all.stream().filter(mandate -> actor.account().equals(mandate.giver())).toList(),
                all.stream().filter(mandate -> actor.account().equals(mandate.holder())).toList(), mandates.services(), form, link,
                done));
    }
}
