package city.moves.services;

import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /dienste/{slug}}: everything about one service. */
@Controller
class ServiceDetailPage {

    private final Services services;
    private final ServiceLists lists;
    private final Units units;

    ServiceDetailPage(Services services, ServiceLists lists, Units units) {
        this.services = services;
        this.lists = lists;
        this.units = units;
    }

    /** What the page shows. */
    record OneService(ServiceWords words, Service service, Unit unit, List<Unit> branches, List<CatalogueEntry> related) {

        Description description() {
            return service.description();
        }

        String title(Language language) {
            Bilingual plain = description().naming().plain();
            return plain.in(language).isEmpty() ? plain.de() : plain.in(language);
        }
    }

    @GetMapping(ServicePaths.HERE + "/{slug}")
    ModelAndView show(@PathVariable String slug, Page page) {
        Service service = services.find(slug, page.today()).orElseThrow(Refused::notFound);
        String office = service.description().access().office();
        Unit unit = units.find(office).orElseThrow();
        return page.show("services/one", new OneService(new ServiceWords(page), service, unit, units.branches(office),
                lists.of(service.description().related(), page.today())));
    }
}
