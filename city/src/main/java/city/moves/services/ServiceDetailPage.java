package city.moves.services;

import city.moves.platform.web.Crumb;
import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /dienste/{slug}}: everything about one service. */
@Controller
class ServiceDetailPage {

    private static final int LONGEST_ADDRESS = 200;

    private final Services services;
    private final ServiceLists lists;
    private final Units units;
    private final FindingResponsibility responsibility;
    private final OnlineDoors doors;

    ServiceDetailPage(Services services, ServiceLists lists, Units units, FindingResponsibility responsibility,
            OnlineDoors doors) {
        this.services = services;
        this.lists = lists;
        this.units = units;
        this.responsibility = responsibility;
        this.doors = doors;
    }

    /**
     * What the page shows.
     *
     * @param branches    of the unit, which share the city among themselves
     * @param asked       the address that somebody typed
     * @param responsible who is responsible there
     * @param form        true if people apply for it online here
     * @param past        true if the version is no longer, or not yet, what everyone reads
     */
    record OneService(ServiceWords words, Service service, Unit unit, List<Unit> branches, List<CatalogueEntry> related,
            Form asked, List<Responsibility> responsible, boolean form, boolean past) {

        /** True if it is said to begin online, and there is no way yet. */
        boolean lacksItsWay() {
            return description().access().channel().isOnline() && !form && description().access().online() == null;
        }

        String application() {
            return ServicePaths.ofApplication(service.slug());
        }

        String printedForm() {
            return ServicePaths.ofPrintedForm(service.slug());
        }

        Description description() {
            return service.description();
        }

        String title(Language language) {
            Bilingual plain = description().naming().plain();
            return plain.in(language).isEmpty() ? plain.de() : plain.in(language);
        }

        /** The way to it by its main situation of life; a draft may have none yet. */
        List<Crumb> crumbs(Page page) {
            List<Crumb> crumbs = new ArrayList<>(List.of(new Crumb(ServicePaths.HERE, page.text("services.title"))));
            description().access().situations().stream().limit(1)
                    .forEach(situation -> crumbs.add(new Crumb(ServicePaths.of(situation), words.situation(situation))));
            crumbs.add(new Crumb("", title(page.language())));
            return crumbs;
        }

        /** The block of data for search engines. */
        String data(Page page) {
            return GovernmentService.json(service, unit, page);
        }
    }

    @GetMapping(ServicePaths.HERE + "/{slug}")
    ModelAndView show(@PathVariable String slug, @RequestParam(defaultValue = "") String adresse, Form form, Page page) {
        return show(services.find(slug, page.today()).orElseThrow(Refused::notFound), adresse.strip(), form, false, page);
    }

    /** A version that was read once, for those whose case began with it. */
    @GetMapping(ServicePaths.HERE + "/{slug}/fassung/{number}")
    ModelAndView past(@PathVariable String slug, @PathVariable int number, Page page) {
        Service service = services.find(slug, number).orElseThrow(Refused::notFound);
        return show(service, "", Form.empty(), !service.published().isValidOn(page.today()), page);
    }

    private ModelAndView show(Service service, String address, Form form, boolean past, Page page) {
        String office = service.description().access().office();
        Unit unit = units.find(office).orElseThrow();
        List<Unit> branches = units.branches(office);
        List<Responsibility> responsible = List.of();
        if (!address.isEmpty()) {
            responsible = address.length() > LONGEST_ADDRESS ? List.of() : responsibility.find(branches, address);
            if (responsible.isEmpty()) {
                form.refuse("adresse", "services.one.address.unknown");
            }
        }
        return page.show("services/one", new OneService(new ServiceWords(page), service, unit, branches,
                lists.of(service.description().related(), page.today()), form, responsible, !past && doors.open().contains(service.slug()), past));
    }
}
