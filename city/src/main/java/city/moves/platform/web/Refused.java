package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.util.List;

/** Ends a request with a refusal that has no form to go back to: a page that is not there, a right that is missing. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    /** Several fields at once, such as a program's that sent them without a form. The first one decides the status. */
    public Refused(List<Refusal> refusals) {
        super(refusals.getFirst().message(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    public static Refused notFound() {
        return new Refused(Refusal.of(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
