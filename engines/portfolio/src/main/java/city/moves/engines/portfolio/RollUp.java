package city.moves.engines.portfolio;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Many measures in one view: how many have which colour, the worst case, and how much of what was promised is reached.
 * There is no mean colour: it would hide both the red and the stopped.
 *
 * <p>Promised is what was decided, whether it runs, is done or was stopped: a stopped measure stays in the denominator with
 * what it had reached. Ideas, requests and refused requests promise nothing. A roll-up of roll-ups is the roll-up of all,
 * in any order and grouping, because the sums are exact.
 *
 * @param worst the gravest colour, the last colours of paused measures included; {@code null} when there is none
 * @param promisedWeight sum of the weights of what was promised
 * @param earned sum of weight times earned share
 */
public record RollUp(Distribution distribution, @Nullable Colour worst, long promisedWeight, Fraction earned) {
    public static final RollUp NONE = new RollUp(Distribution.NONE, null, 0, Fraction.ZERO);

    /**
     * Every measure counts once. A paused one counts as paused, not by its last colour. Planned is what is requested or
     * decided; an idea is no plan yet, and what was deferred is none any more.
     */
    public record Distribution(int green, int yellow, int red, int grey, int paused, int stopped, int done, int planned,
            int ideas, int deferred, int rejected) {
        static final Distribution NONE = new Distribution(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        public int total() {
            return green + yellow + red + grey + paused + stopped + done + planned + ideas + deferred + rejected;
        }

        Distribution plus(Distribution other) {
            return new Distribution(green + other.green, yellow + other.yellow, red + other.red, grey + other.grey,
                    paused + other.paused, stopped + other.stopped, done + other.done, planned + other.planned,
                    ideas + other.ideas, deferred + other.deferred, rejected + other.rejected);
        }

        private static Distribution of(Status status) {
            return switch (status.lifeCycle()) {
                case RUNNING -> of(status.overall());
                case PAUSED -> new Distribution(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
                case STOPPED -> new Distribution(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
                case DONE -> new Distribution(0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
                case REQUESTED, DECIDED -> new Distribution(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
                case IDEA -> new Distribution(0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
                case DEFERRED -> new Distribution(0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);
                case REJECTED -> new Distribution(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            };
        }

        private static Distribution of(@Nullable Colour colour) {
            return switch (colour) {
                case GREEN -> new Distribution(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
                case YELLOW -> new Distribution(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
                case RED -> new Distribution(0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
                case GREY -> new Distribution(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
                case null -> new Distribution(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
            };
        }
    }

    /** One measure with its weight among its siblings; a city that weighs none takes 1 for each. */
    public static RollUp of(int weight, Status status) {
        Require.that(weight >= 0, "a weight is not negative");
        long promised = status.lifeCycle().isPromised() ? weight : 0;
        return new RollUp(Distribution.of(status), status.overall(), promised,
                status.earnedShare().times(Fraction.of(promised)));
    }

    public static RollUp of(Collection<RollUp> parts) {
        return parts.stream().reduce(NONE, RollUp::plus);
    }

    public RollUp plus(RollUp other) {
        return new RollUp(distribution.plus(other.distribution), Colour.worse(worst, other.worst),
                Math.addExact(promisedWeight, other.promisedWeight), earned.plus(other.earned));
    }

    /** The earned share of what was promised; {@code null} when nothing was. */
    public @Nullable Fraction earnedShare() {
        return promisedWeight == 0 ? null : earned.dividedBy(Fraction.of(promisedWeight));
    }
}
