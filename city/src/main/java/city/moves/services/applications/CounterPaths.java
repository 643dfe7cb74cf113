package city.moves.services.applications;

import java.util.UUID;

/** Addresses of the counter. */
final class CounterPaths {

    static final String DESK = "/amt/schalter";
    static final String SERVICE = DESK + "/dienste/{service}";
    static final String DONE = DESK + "/antraege/{id}";
    static final String ACCESS = DONE + "/zugang";

    private CounterPaths() {}

    static String service(String slug) {
        return DESK + "/dienste/" + slug;
    }

    static String done(UUID id) {
        return DESK + "/antraege/" + id;
    }
}
