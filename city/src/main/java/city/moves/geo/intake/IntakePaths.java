package city.moves.geo.intake;

import city.moves.geo.GeoPaths;

/** Addresses without language prefix. */
final class IntakePaths {

    static final String ALL = GeoPaths.DESK + "/einlesen";
    static final String ONE = ALL + "/{id}";

    /** A layer of a service instead of a file. */
    static final String SERVICE = ALL + "/dienst";
    static final String FETCH = SERVICE + "/{id}";

    private IntakePaths() {}

    static String of(Intake intake) {
        return ALL + "/" + intake.id();
    }

    static String of(Fetch fetch) {
        return SERVICE + "/" + fetch.id();
    }
}
