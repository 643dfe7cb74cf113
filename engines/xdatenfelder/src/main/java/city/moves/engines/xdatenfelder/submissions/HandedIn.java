package city.moves.engines.xdatenfelder.submissions;

/** Values as receivers expect them. */
final class HandedIn {
    private static final int WITHOUT_SECONDS = 5;

    private HandedIn() {}

    /** Forms of browsers leave the seconds out. */
    static String value(Submission.Answer answer) {
        String value = answer.value();
        boolean time = answer.place().facets() instanceof Facets.TimeFacets
                || answer.place().facets() instanceof Facets.DateTimeFacets;
        return time && value.length() - value.indexOf('T') - 1 == WITHOUT_SECONDS ? value + ":00" : value;
    }
}
