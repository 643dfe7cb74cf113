package city.moves.platform.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front page: one question, and what the city has to say today. */
@Controller
class HomePages {

    private final List<HomeSource> sources;

    HomePages(List<HomeSource> sources) {
        this.sources = sources.stream().sorted(Comparator.comparingInt(HomeSource::order)).toList();
    }

    @GetMapping("/")
    ModelAndView home(Page page) {
        List<HomePart> parts = sources.stream().flatMap(source -> source.parts(page).stream()).toList();
        return page.show("platform/web/home", new Home(parts));
    }
}
