package city.moves.services.applications;

/**
 * Where an application stands. What may follow is in the types: only a legal {@link Move} can be made, and the database
 * takes no other.
 */
public sealed interface Stage {

    /** By which it is stored. */
    default String key() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
    }

    /** A stage in which the applicant may withdraw. */
    sealed interface Withdrawable extends Stage permits Received, InReview, AwaitingApplicant, AwaitingThirdParty {
        default Move<Withdrawn> withdraw() {
            return new Move<>(this, new Withdrawn());
        }
    }

    /** A stage that the office takes up again. */
    sealed interface Resumable extends Stage
            permits Received, AwaitingApplicant, AwaitingThirdParty, DecisionPrepared, Notified, Closed {
        default Move<InReview> review() {
            return new Move<>(this, new InReview());
        }
    }

    /** A stage from which the office may propose a decision. */
    sealed interface Decidable extends Stage permits InReview, AwaitingApplicant, AwaitingThirdParty {
        default Move<DecisionPrepared> prepareDecision() {
            return new Move<>(this, new DecisionPrepared());
        }
    }

    /** A stage in which another office may turn out to be the right one. */
    sealed interface Forwardable extends Stage permits Received, InReview {
        default Move<Forwarded> forward() {
            return new Move<>(this, new Forwarded());
        }
    }

    record Draft() implements Stage {
        public Move<AwaitingPayment> askForPayment() {
            return new Move<>(this, new AwaitingPayment());
        }

        public Move<Received> receive() {
            return new Move<>(this, new Received());
        }

        public Move<Expired> expire() {
            return new Move<>(this, new Expired());
        }
    }

    record AwaitingPayment() implements Stage {
        public Move<Received> receive() {
            return new Move<>(this, new Received());
        }

        public Move<Draft> returnToDraft() {
            return new Move<>(this, new Draft());
        }
    }

    record Received() implements Withdrawable, Resumable, Forwardable {}

    record InReview() implements Withdrawable, Decidable, Forwardable {
        public Move<AwaitingApplicant> askApplicant() {
            return new Move<>(this, new AwaitingApplicant());
        }

        public Move<AwaitingThirdParty> askThirdParty() {
            return new Move<>(this, new AwaitingThirdParty());
        }
    }

    record AwaitingApplicant() implements Withdrawable, Resumable, Decidable {}

    record AwaitingThirdParty() implements Withdrawable, Resumable, Decidable {}

    record DecisionPrepared() implements Resumable {
        public Move<Decided> decide() {
            return new Move<>(this, new Decided());
        }
    }

    record Decided() implements Stage {
        public Move<Notified> announce() {
            return new Move<>(this, new Notified());
        }
    }

    record Notified() implements Resumable {
        public Move<Closed> close() {
            return new Move<>(this, new Closed());
        }
    }

    record Closed() implements Resumable {}

    record Forwarded() implements Stage {
        public Move<Received> receive() {
            return new Move<>(this, new Received());
        }
    }

    record Withdrawn() implements Stage {}

    record Expired() implements Stage {}

    static Stage of(String key) {
        return switch (key) {
            case "DRAFT" -> new Draft();
            case "AWAITING_PAYMENT" -> new AwaitingPayment();
            case "RECEIVED" -> new Received();
            case "IN_REVIEW" -> new InReview();
            case "AWAITING_APPLICANT" -> new AwaitingApplicant();
            case "AWAITING_THIRD_PARTY" -> new AwaitingThirdParty();
            case "DECISION_PREPARED" -> new DecisionPrepared();
            case "DECIDED" -> new Decided();
            case "NOTIFIED" -> new Notified();
            case "CLOSED" -> new Closed();
            case "FORWARDED" -> new Forwarded();
            case "WITHDRAWN" -> new Withdrawn();
            case "EXPIRED" -> new Expired();
            default -> throw new IllegalArgumentException(key);
        };
    }
}
