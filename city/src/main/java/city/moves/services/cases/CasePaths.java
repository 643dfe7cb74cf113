package city.moves.services.cases;

import java.util.UUID;

/** Addresses of the desk of cases. */
final class CasePaths {

    static final String DESK = "/amt/antraege";
    static final String TABLE = DESK + "/tabelle.csv";
    static final String BLOCKS = DESK + "/bausteine";
    static final String ONE = DESK + "/{id}";
    static final String ACTION = ONE + "/tun/{action}";
    static final String BIAS = ONE + "/befangen";
    static final String FILE = ONE + "/dateien/{upload}";
    static final String DOCUMENT = ONE + "/dokumente/{document}";
    static final String PREVIEW = ONE + "/bescheid.pdf";
    static final String READINGS = ONE + "/zugriffe";

    private CasePaths() {}

    static String of(UUID id) {
        return DESK + "/" + id;
    }

    static String action(UUID id, CaseAction action) {
        return of(id) + "/tun/" + action.slug();
    }

    static String file(UUID id, UUID upload) {
        return of(id) + "/dateien/" + upload;
    }

    static String document(UUID id, UUID document) {
        return of(id) + "/dokumente/" + document;
    }
}
