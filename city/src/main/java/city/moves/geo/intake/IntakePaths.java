package city.moves.geo.intake;

import city.moves.geo.GeoPaths;

/** Addresses without language prefix. */
final class IntakePaths {

    static final String ALL = GeoPaths.DESK + "/einlesen";
    static final String ONE = ALL + "/{id}";

    private IntakePaths() {}

    static String of(Intake intake) {
        return ALL + "/" + intake.id();
    }
}
