package city.moves.services.applications;

import java.util.UUID;

/** Addresses of the pages of applications. */
final class ApplicationPaths {

    static final String ALL = "/mein/antraege";
    static final String ONE = ALL + "/{id}";
    static final String STEP = ONE + "/schritt/{step}";
    static final String REVIEW = ONE + "/pruefen";
    static final String LATER = ONE + "/spaeter";
    static final String REMOVE = ONE + "/loeschen";
    static final String WITHDRAW = ONE + "/zuruecknehmen";
    static final String UPLOAD = ONE + "/dateien/{upload}";
    static final String LINK = "/antrag/{secret}";
    static final String BEGIN = "/dienste/{service}/antrag";

    private ApplicationPaths() {}

    static String of(UUID id) {
        return ALL + "/" + id;
    }

    static String step(UUID id, String step) {
        return of(id) + "/schritt/" + step;
    }

    static String review(UUID id) {
        return of(id) + "/pruefen";
    }

    static String later(UUID id) {
        return of(id) + "/spaeter";
    }

    static String upload(UUID id, UUID upload) {
        return of(id) + "/dateien/" + upload;
    }

    static String begin(String service) {
        return "/dienste/" + service + "/antrag";
    }

    static String link(String secret) {
        return "/antrag/" + secret;
    }
}
