package city.moves.services.cases;

import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.dues.DueFee.Settlement;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody at the desk wants done with a case. */
sealed interface Instruction {

    /** By which the table of rights knows it. */
    CaseAction action();

    /** Why, as it stands in the history; empty where no reason is asked for. */
    default String reason() {
        return "";
    }

    record Take() implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.TAKE;
        }
    }

    record HandOver(UUID to) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.HAND_OVER;
        }
    }

    record GiveBack() implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.GIVE_BACK;
        }
    }

    record Forward(String unit, @Override String reason) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.FORWARD;
        }
    }

    /** @param day null to forget it */
    record FollowUp(@Nullable LocalDate day, String why) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.FOLLOW_UP;
        }
    }

    record Note(String text) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.NOTE;
        }
    }

    record Tell(String text) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.TELL;
        }
    }

    record AskApplicant(String text, LocalDate due) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.ASK_APPLICANT;
        }
    }

    record AskOthers(@Override String reason, LocalDate due) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.ASK_OTHERS;
        }
    }

    record Resume(@Override String reason) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.RESUME;
        }
    }

    /** @param notice without its fee, which is found */
    record Prepare(DecisionNotices.Draft notice, FeeWish fee) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.PREPARE;
        }
    }

    record Approve() implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.APPROVE;
        }
    }

    record SendBack(@Override String reason) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.SEND_BACK;
        }
    }

    /** @param day on which the letter was posted */
    record Post(LocalDate day) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.POST;
        }
    }

    /**
     * @param fee what becomes of a fee that nobody paid; null if there is none
     */
    record Close(@Nullable Settlement fee, @Override String reason) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.CLOSE;
        }
    }

    /**
     * Somebody objects to the notice.
     *
     * @param day on which it came in
     */
    record Objection(LocalDate day, @Override String reason) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.OBJECTION;
        }
    }

    record Reopen(@Override String reason) implements Instruction {
        @Override
        public CaseAction action() {
            return CaseAction.REOPEN;
        }
    }
}
