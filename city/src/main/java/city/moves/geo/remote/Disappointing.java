package city.moves.geo.remote;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.io.IOException;
import java.util.List;

/** Why a service gives nothing that could be used. Never leaves the package. */
final class Disappointing extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    private final transient List<Refusal> refusals;

    private Disappointing(List<Refusal> refusals) {
        super(refusals.getFirst().message());
        this.refusals = refusals;
    }

    static Disappointing because(Refusal refusal) {
        return new Disappointing(List.of(refusal));
    }

    /** A status that is no answer to the question. */
    static Disappointing ofStatus(int status) {
        return switch (status) {
            case 401, 403 -> because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.sign-in"));
            case 404, 410 -> because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.nothing-there"));
            default -> because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.status", String.valueOf(status)));
        };
    }

    /** The service says itself what is wrong. */
    static Disappointing said(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.said",
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + " …"));
    }

    boolean isStatus() {
        return refusals.getFirst().message().equals("geo.remote.refused.status");
    }

    /** True if the service was asked and did not want to answer so. */
    boolean isSaid() {
        return isStatus() || refusals.getFirst().message().equals("geo.remote.refused.said");
    }

    <T> Outcome<T> outcome() {
        return new Outcome.Refused<>(refusals);
    }

    /** What was done, or the disappointment. */
    static <T> T done(Outcome<T> outcome) throws Disappointing {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) -> throw new Disappointing(refusals);
        };
    }
}
