package city.moves.platform.privacy;

import city.moves.platform.personal.Holding;
import city.moves.platform.personal.PersonalRecord;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A page of what one holding says about a person.
 *
 * @param path  of the list
 * @param first true for the first page
 */
record RecordsModel(Holding holding, KeyPage<PersonalRecord> records, String path, boolean first) {

    /** The following page; empty at the end. */
    String next(Page page) {
        return records.next() == null ? ""
                : page.href(path + "?nach=" + URLEncoder.encode(records.next(), StandardCharsets.UTF_8));
    }
}
