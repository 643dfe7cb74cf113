package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The search of everyone. */
@Controller
class SearchPages {

    private static final String PATH = "/suche";
    private static final String FRAGMENT_WANTED = "HX-Request";

    private final SearchForm searchForm;
    private final Search search;
    private final ZeroHits zeroHits;

    SearchPages(SearchForm searchForm, Search search, ZeroHits zeroHits) {
        this.searchForm = searchForm;
        this.search = search;
        this.zeroHits = zeroHits;
    }

    @GetMapping(PATH)
    ModelAndView search(Page page, Form form, HttpServletResponse response) {
        SearchModel model = searchForm.answered(PATH, Audience.PUBLIC, form);
        if (model.nothingFound() && model.firstPage()) {
            zeroHits.count(model.question());
        }
        keepOutOfSearchEngines(response);
        return page.show("platform/search/search", model);
    }

    /** Titles that begin as typed: a list for the field that asks while somebody types, a page for everyone else. */
    @GetMapping(PATH + "/vorschlaege")
    ModelAndView proposals(Page page, Form form, HttpServletRequest request, HttpServletResponse response) {
        ProposalsModel model = new ProposalsModel(form.value(SearchForm.QUESTION),
                search.proposals(form.value(SearchForm.QUESTION), SearchForm.PROPOSALS));
        keepOutOfSearchEngines(response);
        response.addHeader("Vary", FRAGMENT_WANTED);
        boolean fragment = request.getHeader(FRAGMENT_WANTED) != null;
        return page.show(fragment ? "platform/search/proposals" : "platform/search/proposalsPage", model);
    }

    private static void keepOutOfSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
