package city.moves.platform.outbound;

import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/**
 * An answer while it is read.
 *
 * @param address    that gave it, after all redirects
 * @param status     HTTP's
 * @param mediaType  with its parameters; empty if the server names none
 * @param retryAfter seconds or a date, as the server asks to wait before the next question
 * @param body       ends with an exception where a limit is reached
 */
public record Received(URI address, int status, String mediaType, Optional<String> retryAfter, InputStream body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }
}
