package city.moves.geo.intake;

/** How far a layer of a service is on its way here. */
enum FetchState {
    /** One of its layers has to be chosen. */
    CHOOSING,
    /** A job fetches it. */
    FETCHING,
    /** It goes on as an intake. */
    FETCHED,
    FAILED,
    GIVEN_UP
}
