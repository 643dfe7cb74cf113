package city.moves.services.applications;

import java.util.UUID;

/** Addresses of the pages of applications. */
public final class ApplicationPaths {

    static final String ALL = "/mein/antraege";
    static final String ONE = ALL + "/{id}";
    static final String STEP = ONE + "/schritt/{step}";
    static final String REVIEW = ONE + "/pruefen";
    static final String LATER = ONE + "/spaeter";
    static final String NEWER = ONE + "/neue-fassung";
    static final String REMOVE = ONE + "/loeschen";
    static final String WITHDRAW = ONE + "/zuruecknehmen";
    static final String ANSWER = ONE + "/antworten";
    static final String ACTING = ONE + "/vertretung";
    static final String ADOPT = ONE + "/uebernehmen";
    static final String REMEMBER = ONE + "/merken";
    static final String REMEMBERED = "/mein/antworten";
    static final String UPLOAD = ONE + "/dateien/{upload}";
    static final String DOCUMENT = ONE + "/dokumente/{document}";
    static final String PAYMENT = ONE + "/zahlung";
    static final String FEE = ONE + "/gebuehr";
    static final String ABANDON = PAYMENT + "/abbrechen";
    static final String LINK = "/antrag/{secret}";
    static final String BEGIN = "/dienste/{service}/antrag";

    private ApplicationPaths() {}

    public static String of(UUID id) {
        return ALL + "/" + id;
    }

    static String step(UUID id, String step) {
        return of(id) + "/schritt/" + step;
    }

    static String review(UUID id) {
        return of(id) + "/pruefen";
    }

    static String newer(UUID id) {
        return of(id) + "/neue-fassung";
    }

    static String later(UUID id) {
        return of(id) + "/spaeter";
    }

    static String acting(UUID id) {
        return of(id) + "/vertretung";
    }

    static String adopt(UUID id) {
        return of(id) + "/uebernehmen";
    }

    static String payment(UUID id) {
        return of(id) + "/zahlung";
    }

    static String document(UUID id, UUID document) {
        return of(id) + "/dokumente/" + document;
    }

    static String begin(String service) {
        return "/dienste/" + service + "/antrag";
    }

    static String link(String secret) {
        return "/antrag/" + secret;
    }
}
