package city.moves.platform.identity;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The list of accounts with the filter that made it. */
record AccountsModel(Form filter, List<Option> roles, KeyPage<Accounts.Entry> accounts, boolean first) {

    static final String PATH = "/amt/konten";

    /** The same list from its start. */
    String firstPath() {
        return PATH + "?suche=" + encoded(filter.value("suche")) + "&rolle=" + encoded(filter.value("rolle"));
    }

    /** The following page; empty at the end. */
    String nextPath() {
        return accounts.next() == null ? "" : firstPath() + "&nach=" + accounts.next();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
