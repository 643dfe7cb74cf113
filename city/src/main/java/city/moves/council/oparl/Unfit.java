package city.moves.council.oparl;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** A question that cannot be answered. Told as an error object of the standard (OParl 1.1, 2.10). */
final class Unfit extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String debug;

    private Unfit(HttpStatus status, String message, String debug) {
        super(message, null, false, false);
        this.status = status;
        this.debug = debug;
    }

    static Unfit notThere() {
        return new Unfit(HttpStatus.NOT_FOUND, "Unter dieser Adresse gibt es nichts. Der Einstieg ist " + Addresses.SYSTEM + ".",
                "no object and no list has this address");
    }

    /** @param wanted what the parameter takes */
    static Unfit parameter(String name, String wanted) {
        return new Unfit(HttpStatus.BAD_REQUEST, "Der Parameter " + name + " hat keinen gültigen Wert.", name + " takes " + wanted);
    }

    HttpStatus status() {
        return status;
    }

    String debug() {
        return debug;
    }
}
