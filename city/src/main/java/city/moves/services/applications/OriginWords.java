package city.moves.services.applications;

import city.moves.platform.web.Page;

/** How pages say that nobody typed an answer here. */
final class OriginWords {

    private static final String KEY = "services.origin.";

    private OriginWords() {}

    /** Beside the field, for whoever may change it. */
    static String of(Page page, Origin origin) {
        return page.text(KEY + origin.source().name(), page.formats().day(origin.stated()));
    }

    /** Beside the answer. */
    static String briefly(Page page, Origin origin) {
        return switch (origin.source()) {
            case ACCOUNT -> page.text("services.origin.short.ACCOUNT");
            case PROVIDER -> page.text("services.origin.short.PROVIDER",
                    page.text("identity.assurance." + origin.assurance().name()));
            case EARLIER -> page.text("services.origin.short.EARLIER", page.formats().day(origin.stated()));
        };
    }
}
