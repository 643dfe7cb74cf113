package city.moves.platform.web;

import java.util.List;

/** What a capability brings to the front page. Contributed as a bean. */
public interface HomeSource {

    /** Place among the sources, ascending. */
    int order();

    /** The pieces in their order, with words and addresses in the page's language. */
    List<HomePart> parts(Page page);
}
