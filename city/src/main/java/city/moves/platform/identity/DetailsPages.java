package city.moves.platform.identity;

import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /konto/angaben}: what one's own account may fill in where forms ask for it. */
@Controller
class DetailsPages {

    static final String HERE = "/konto/angaben";
    static final String FORGET = HERE + "/loeschen";

    private static final Set<String> DONE = Set.of("gespeichert", "geloescht");

    private final PersonDetails details;
    private final KeepingDetails keeping;
    private final Providers providers;

    DetailsPages(PersonDetails details, KeepingDetails keeping, Providers providers) {
        this.details = details;
        this.keeping = keeping;
        this.providers = providers;
    }

    /**
     * @param vouched what providers said
     * @param done    key of the sentence that says what was done; empty if nothing was
     */
    record Model(Form form, List<KnownDetail> vouched, boolean known, String done, Providers providers) {

        List<PersonDetail> asked() {
            return List.of(PersonDetail.values());
        }

        String provider(KnownDetail detail, Page page) {
            return providers.find(detail.provider()).map(provider -> provider.name(page.language())).orElse(detail.provider());
        }
    }

    @GetMapping(HERE)
    ModelAndView show(Page page, Actor actor, Form asked) {
        Map<String, String> stored = new TreeMap<>();
        details.all(actor.account()).stream().filter(KnownDetail::isOwn)
                .forEach(known -> stored.put(known.detail().word(), typed(known, page)));
        return page(HttpStatus.OK, Form.showing(stored), asked.value("erledigt"), actor, page);
    }

    @PostMapping(HERE)
    ModelAndView keep(Page page, Actor actor, Form form) {
        Map<PersonDetail, String> wanted = new EnumMap<>(PersonDetail.class);
        Arrays.stream(PersonDetail.values()).forEach(detail -> {
            String value = detail == PersonDetail.BIRTH_DATE ? birthDate(form, page) : form.text(detail.word(), PersonDetail.LONGEST);
            if (!value.isEmpty()) {
                wanted.put(detail, value);
            }
        });
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, form, "", actor, page);
        }
        keeping.keep(actor, wanted);
        return page.redirect(HERE + "?erledigt=gespeichert");
    }

    @PostMapping(FORGET)
    ModelAndView forget(Page page, Actor actor) {
        keeping.forget(actor);
        return page.redirect(HERE + "?erledigt=geloescht");
    }

    private static String birthDate(Form form, Page page) {
        String field = PersonDetail.BIRTH_DATE.word();
        LocalDate day = form.day(field);
        if (day != null && day.isAfter(page.today())) {
            form.refuse(field, "identity.details.not-born");
        }
        return day == null ? "" : day.toString();
    }

    private static String typed(KnownDetail known, Page page) {
        return known.detail() == PersonDetail.BIRTH_DATE ? page.formats().typed(LocalDate.parse(known.value())) : known.value();
    }

    private ModelAndView page(HttpStatusCode status, Form form, String done, Actor actor, Page page) {
        List<KnownDetail> known = details.all(actor.account());
        return page.show(status, "platform/identity/details", new Model(form,
                known.stream().filter(detail -> !detail.isOwn()).toList(), !known.isEmpty(),
                DONE.contains(done) ? "identity.details.done." + done : "", providers));
    }
}
