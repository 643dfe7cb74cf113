package city.moves.engines.tariffs;

/** Who pays less, and by which proof. Each has a name of its own within its tariff. */
public sealed interface Relief {
    String name();

    /** What has to be shown for it. */
    String proof();

    /** Another, smaller amount: people below 24 years. */
    record ReducedTo(String name, String proof, long cents) implements Relief {
        public ReducedTo {
            if (cents < 0) {
                throw new IllegalArgumentException(cents + " cents");
            }
        }
    }

    /** A share of the amount: half for holders of a card. */
    record ReducedToShare(String name, String proof, Share share) implements Relief {
        public ReducedToShare {
            if (!share.isWithinTheWhole()) {
                throw new IllegalArgumentException(share + " is more than all");
            }
        }
    }

    /** Free. */
    record Exempt(String name, String proof) implements Relief {}
}
