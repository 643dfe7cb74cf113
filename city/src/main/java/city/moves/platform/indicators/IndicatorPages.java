package city.moves.platform.indicators;

import city.moves.platform.values.OrderedKey;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The live figures of the house, each with its time and where it comes from. */
@Controller
class IndicatorPages {

    static final String PATH = "/kennzahlen";

    private static final int LIMIT = 50;

    private final IndicatorBoard board;

    IndicatorPages(IndicatorBoard board) {
        this.board = board;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "") String nach, Page page) {
        return page.show("platform/indicators/list", new IndicatorList(board.page(OrderedKey.of(nach), LIMIT), !nach.isEmpty()));
    }

    /** The door to it. */
    @Configuration
    static class Door {

        @Bean
        NavigationEntry indicatorsEntry() {
            return new NavigationEntry(510, NavigationEntry.Area.OPEN, PATH, "indicators.title", "", "charts");
        }
    }
}
