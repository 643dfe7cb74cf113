package city.moves.platform.search;

import city.moves.platform.identity.Actor;
import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The search of staff: what citizens find and what is for staff alone, and the questions that found nothing. */
@Controller
class SearchDesk {

    static final String PATH = "/amt/suche";
    private static final int MISSED = 100;

    private final SearchForm searchForm;
    private final ZeroHits zeroHits;

    SearchDesk(SearchForm searchForm, ZeroHits zeroHits) {
        this.searchForm = searchForm;
        this.zeroHits = zeroHits;
    }

    @GetMapping(PATH)
    ModelAndView search(Page page, Form form, Actor actor) {
        SearchModel search = searchForm.answered(PATH, Audience.STAFF, form);
        boolean showsMissed = search.question().isEmpty() && actor.may(SearchConfiguration.READ_ZERO_HITS);
        return page.show("platform/search/searchDesk",
                new SearchDeskModel(search, showsMissed, showsMissed ? zeroHits.most(MISSED) : List.of()));
    }
}
