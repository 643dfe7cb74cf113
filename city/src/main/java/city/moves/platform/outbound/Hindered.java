package city.moves.platform.outbound;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.io.IOException;

/** Why a server is not asked, or no longer listened to. */
final class Hindered extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** @param message key of the sentence that says what to do */
    Hindered(String message, String... arguments) {
        super(message);
        this.refusal = Refusal.of(Trouble.INPUT_MALFORMED, message, arguments);
    }

    Refusal refusal() {
        return refusal;
    }
}
