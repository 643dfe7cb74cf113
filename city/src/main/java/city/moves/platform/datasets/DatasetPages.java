package city.moves.platform.datasets;

import city.moves.platform.values.OrderedKey;
import city.moves.platform.web.HomeSource;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The open data of the house, each with its downloads. */
@Controller
class DatasetPages {

    static final String PATH = "/daten";

    private static final int LIMIT = 25;

    private final Catalogue catalogue;
    private final Publishers publishers;

    DatasetPages(Catalogue catalogue, Publishers publishers) {
        this.catalogue = catalogue;
        this.publishers = publishers;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "") String nach, Page page) {
        return page.show("platform/datasets/list", new DatasetList(catalogue.page(OrderedKey.of(nach), LIMIT),
                publishers, !nach.isEmpty()));
    }

    /** The door to it. */
    @Configuration
    static class Door {

        @Bean
        NavigationEntry datasetsEntry() {
            return new NavigationEntry(500, NavigationEntry.Area.MAIN, PATH, "datasets.title", "", "data");
        }

        @Bean
        HomeSource datasetsOnTheFrontPage() {
            return HomeSource.door(500, "data", "datasets.door", PATH);
        }
    }
}
