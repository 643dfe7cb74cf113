package city.moves.platform.privacy;

import city.moves.platform.identity.Actor;
import city.moves.platform.identity.DataSubjects;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk of those who answer people about their data: who waits, who is sought, and what the city processes at all. */
@Controller
class PrivacyDesk {

    static final String PATH = "/amt/datenschutz";
    static final String SEARCH = PATH + "/suche";
    static final String REGISTER = PATH + "/verzeichnis";
    static final String REQUESTS = PATH + "/anfragen";
    static final String NEW = REQUESTS + "/neu";

    private static final int LONGEST = 254;

    /** All requests. */
    record Lists(ReadingRequest.Lists lists, boolean mayAnswer, boolean further) {}

    /** Whom a search found, each with the way to a request. */
    record Search(Form form, SeekingPersons.Found found) {

        String opening(DataSubjects.Known known) {
            return NEW + "?konto=" + known.account() + "&email=" + encoded(known.email());
        }

        String opening() {
            return NEW + "?email=" + encoded(found.address());
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private final Holdings holdings;
    private final ReadingRequest reading;
    private final SeekingPersons seeking;
    private final OpeningRequest opening;

    PrivacyDesk(Holdings holdings, ReadingRequest reading, SeekingPersons seeking, OpeningRequest opening) {
        this.holdings = holdings;
        this.reading = reading;
        this.seeking = seeking;
        this.opening = opening;
    }

    @GetMapping(PATH)
    ModelAndView list(Page page, Actor actor, Form asked) {
        String after = asked.value("nach");
        Optional<UUID> endedAfter = asked.id("frueher");
        return page.show("platform/privacy/desk", new Lists(allowed(reading.list(actor, after, endedAfter)),
                actor.may(PrivacyConfiguration.ANSWER, Actor.WHOLE_CITY), !after.isEmpty() || endedAfter.isPresent()));
    }

    @GetMapping(REGISTER)
    ModelAndView register(Page page, Actor actor) {
        allowed(reading.list(actor, "", Optional.empty()));
        List<Holding> all = holdings.all().stream().map(PersonalData::holding).toList();
        return page.show("platform/privacy/register", all);
    }

    @GetMapping(SEARCH)
    ModelAndView search(Page page, Actor actor, Form form) {
        return page.show("platform/privacy/search", new Search(form, allowed(seeking.seek(actor, form.text("text", LONGEST)))));
    }

    @GetMapping(NEW)
    ModelAndView ask(Page page, Actor actor, Form asked) {
        actor.refusedFor(PrivacyConfiguration.ANSWER, Actor.WHOLE_CITY).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return page.show("platform/privacy/opening", Form.showing(Map.of("konto", asked.value("konto"),
                "email", asked.value("email"), "eingang", page.formats().typed(page.today()))));
    }

    @PostMapping(NEW)
    ModelAndView open(Page page, Actor actor, Form form) {
        UUID account = form.id("konto").orElse(null);
        String email = form.text("email", LONGEST);
        LocalDate received = form.requiredDay("eingang", "privacy.desk.no-day");
        if (!email.isEmpty() && MailAddress.of(email).isEmpty()) {
            form.refuse("email", "privacy.desk.no-address");
        }
        if (account == null && email.isEmpty()) {
            form.refuse("email", "privacy.desk.nobody");
        }
        if (form.hasErrors() || received == null) {
            return again(page, form, HttpStatus.BAD_REQUEST);
        }
        return switch (opening.open(actor, account, email, received)) {
            case Outcome.Done<UUID> done -> page.redirect(REQUESTS + "/" + done.value());
            case Outcome.Refused<UUID> refused -> {
                Refusal first = refused.refusals().getFirst();
                if (first.trouble() != Trouble.INPUT_MALFORMED) {
                    throw new Refused(first);
                }
                form.refuse(first);
                yield again(page, form, HttpStatus.BAD_REQUEST);
            }
        };
    }

    private static ModelAndView again(Page page, Form form, HttpStatus status) {
        return page.show(status, "platform/privacy/opening", form);
    }

    static <T> T allowed(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T> done -> done.value();
            case Outcome.Refused<T> refused -> throw new Refused(refused.refusals().getFirst());
        };
    }
}
