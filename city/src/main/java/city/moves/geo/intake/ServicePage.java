package city.moves.geo.intake;

import city.moves.geo.LayerRights;
import city.moves.geo.remote.AskingService;
import city.moves.geo.remote.RemoteService;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/geo/einlesen/dienst}: asks a service what it has. */
@Controller
class ServicePage {

    private static final int LONGEST = 2_000;

    private final IntakeListPage list;
    private final AskingService asking;
    private final BeginningFetch beginning;

    ServicePage(IntakeListPage list, AskingService asking, BeginningFetch beginning) {
        this.list = list;
        this.asking = asking;
        this.beginning = beginning;
    }

    @PostMapping(IntakePaths.SERVICE)
    ModelAndView ask(Form form, Actor actor, Page page) {
        String address = form.requiredText("adresse", LONGEST, "geo.fetch.no-address");
        if (form.hasErrors()) {
            return list.again(form, actor, page);
        }
        Outcome<Fetch> begun = LayerRights.mayMake(actor)
                ? OwnIntakes.then(asking.ask(completed(address)), service -> begin(service, form, actor))
                : Outcome.refused(LayerRights.MISSING);
        if (begun instanceof Outcome.Refused<Fetch>(List<Refusal> refusals) && LayerRights.mayMake(actor)) {
            refusals.forEach(why -> form.refuse(why.field().isEmpty()
                    ? Refusal.ofField("adresse", why.message(), why.arguments().toArray(String[]::new)) : why));
            return list.again(form, actor, page);
        }
        return page.redirect(IntakePaths.of(IntakeDesk.done(begun)));
    }

    private Outcome<Fetch> begin(RemoteService service, Form form, Actor actor) {
        return beginning.begin(service, form.value("ziel"), form.isChosen("stadt", "ja"), actor);
    }

    /** People write the name of a server alone. */
    private static String completed(String address) {
        return address.contains("://") ? address : "https://" + address;
    }
}
