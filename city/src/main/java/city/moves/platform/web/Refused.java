package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;

/** Ends a request with a refusal that has no form to go back to: a page that is not there, a right that is missing. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    public static Refused notFound() {
        return new Refused(Refusal.of(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
    }

    public Refusal refusal() {
        return refusal;
    }
}
