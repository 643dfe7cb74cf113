package city.moves.platform.postroom;

import city.moves.platform.mail.Dispatch;
import city.moves.platform.mail.DispatchState;
import city.moves.platform.web.StatusMark;

/**
 * One mail.
 *
 * @param open true if its text is shown
 * @param done true right after a decision
 */
record MailModel(Shown shown, boolean open, boolean done) {

    /** A mail and whether this house lets anyone read it. */
    record Shown(Dispatch mail, boolean readable) {}

    Dispatch mail() {
        return shown.mail();
    }

    boolean readable() {
        return shown.readable();
    }

    /** Without its text nothing can be sent again. */
    boolean maySendAgain() {
        return mail().state().mayBeSentAgain() && mail().plain() != null;
    }

    boolean inDoubt() {
        return mail().state() == DispatchState.DOUBTFUL;
    }

    static StatusMark mark(DispatchState state) {
        return switch (state) {
            case WAITING -> StatusMark.PLANNED;
            case SENDING -> StatusMark.RUNNING;
            case SENT -> StatusMark.ON_PLAN;
            case DOUBTFUL -> StatusMark.AT_RISK;
            case FAILED -> StatusMark.LATE;
            case DISCARDED -> StatusMark.UNKNOWN;
        };
    }
}
