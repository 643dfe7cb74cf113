package city.moves.services.formdesk;

import city.moves.services.ServicePaths;

/** Addresses of the desk of forms. */
final class FormPaths {

    static final String ALL = ServicePaths.DESK + "/{slug}/formular";
    static final String ONE = ALL + "/{number}";

    private FormPaths() {}

    static String of(String service) {
        return ServicePaths.ofDesk(service) + "/formular";
    }

    static String of(String service, int number) {
        return of(service) + "/" + number;
    }
}
