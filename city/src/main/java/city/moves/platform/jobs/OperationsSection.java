package city.moves.platform.jobs;

import city.moves.platform.web.Page;
import city.moves.platform.web.StatusMark;
import java.util.List;

/** What a part says of itself on the page of operations. Contributed as a bean. */
public interface OperationsSection {

    /**
     * @param state     the word beside the mark
     * @param sentences the most important first
     */
    record Said(String title, StatusMark mark, String state, List<String> sentences) {
        public Said {
            sentences = List.copyOf(sentences);
        }
    }

    /** Place among the sections, ascending. */
    int order();

    Said on(Page page);
}
