package city.moves.platform.web;

import java.util.List;

/** What a capability brings to the front page. Contributed as a bean. */
public interface HomeSource {

    /** Place among the sources, ascending. */
    int order();

    /**
     * A source of one door.
     *
     * @param label key of its words
     */
    static HomeSource door(int order, String icon, String label, String path) {
        return new HomeSource() {

            @Override
            public int order() {
                return order;
            }

            @Override
            public List<HomePart> parts(Page page) {
                return List.of(new HomePart.Door(icon, page.text(label), page.href(path)));
            }
        };
    }

    /** The pieces in their order, with words and addresses in the page's language. */
    List<HomePart> parts(Page page);
}
