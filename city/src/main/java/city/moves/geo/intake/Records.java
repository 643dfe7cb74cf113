package city.moves.geo.intake;

/** What is in a file, with the places that its records have or that their addresses say. */
@FunctionalInterface
interface Records {

    void giveTo(RecordSink sink);
}
