package city.moves.services.applications;

import java.time.Duration;

/** How long things of applicants are kept. */
final class ApplicationSettings {

    /** A draft in which nothing was answered yet. */
    static final Duration UNTOUCHED = Duration.ofDays(1);
    /** A draft, since somebody last went on with it. */
    static final Duration DRAFT = Duration.ofDays(30);

    /** An answer that is kept for the next application, since it was last of use. */
    static final Duration UNUSED = Duration.ofDays(730);

    private ApplicationSettings() {}
}
