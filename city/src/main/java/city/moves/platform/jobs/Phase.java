package city.moves.platform.jobs;

/** What a run is about: it waits for its time, is under way, or came to an end in one of three ways. */
enum Phase {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
