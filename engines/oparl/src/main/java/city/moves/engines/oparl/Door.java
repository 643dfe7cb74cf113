package city.moves.engines.oparl;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;

/** The way to another server. Who goes it sees to limits of time and size. */
@FunctionalInterface
public interface Door {

    /**
     * @param status of the answer, such as 200
     * @param body   its bytes; empty if it has none
     * @param moment when it was given, by the clock of that server (header {@code Date})
     */
    record Answer(int status, byte[] body, Instant moment) {}

    /** Asks by a plain GET; cookies are neither needed nor sent (OParl 1.1, 2.1). */
    Answer get(URI address) throws IOException;
}
