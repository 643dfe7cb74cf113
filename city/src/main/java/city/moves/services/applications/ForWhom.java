package city.moves.services.applications;

import java.util.UUID;

/** For whom somebody begins an application. */
sealed interface ForWhom {

    record Oneself() implements ForWhom {}

    /** For a person who has no account here; who acts, and by what right, is said next. */
    record Another() implements ForWhom {}

    /** For who gave this mandate. */
    record Giver(UUID mandate) implements ForWhom {}

    ForWhom ONESELF = new Oneself();
}
