package city.moves.services.cases;

import city.moves.platform.web.Form;
import city.moves.services.correspondence.Decision;
import city.moves.services.correspondence.DeliveryWay;
import city.moves.services.correspondence.DecisionNotices;
import city.moves.services.correspondence.NoticeFee;
import city.moves.services.dues.DueFee.Settlement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what somebody wants done from the fields of a form, or of a program that names the same fields. */
final class InstructionReader {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NOTICE = 20_000;
    private static final int LONGEST_SUBJECT = 200;

    private final Form form;

    private InstructionReader(Form form) {
        this.form = form;
    }

    /** Null if the form has errors. */
    static @Nullable Instruction read(CaseAction action, Form form) {
        Instruction instruction = new InstructionReader(form).read(action);
        return form.hasErrors() ? null : instruction;
    }

    private @Nullable Instruction read(CaseAction action) {
        return switch (action) {
            case READ -> null;
            case TAKE -> new Instruction.Take();
            case GIVE_BACK -> new Instruction.GiveBack();
            case APPROVE -> new Instruction.Approve();
            case CLOSE -> new Instruction.Close(form.choice("offen", Settlement.class), form.text("grund", LONGEST_REASON));
            case HAND_OVER -> handOver();
            case FORWARD -> new Instruction.Forward(form.requiredText("stelle", LONGEST_SUBJECT, "casework.forward.nowhere"), reason());
            case FOLLOW_UP -> new Instruction.FollowUp(form.day("tag"), form.text("grund", LONGEST_TEXT / 10));
            case NOTE -> new Instruction.Note(text());
            case TELL -> new Instruction.Tell(text());
            case ASK_APPLICANT -> asked();
            case ASK_OTHERS -> askedOthers();
            case RESUME -> new Instruction.Resume(form.text("grund", LONGEST_REASON));
            case PREPARE -> prepare();
            case SEND_BACK -> new Instruction.SendBack(reason());
            case POST -> posted(form.requiredDay("tag", "casework.no-day"));
            case OBJECTION -> objected();
            case REOPEN -> new Instruction.Reopen(reason());
        };
    }

    private String reason() {
        return form.requiredText("grund", LONGEST_REASON, "casework.no-reason");
    }

    private String text() {
        return ready("text", form.requiredText("text", LONGEST_TEXT, "casework.no-text"));
    }

    private String ready(String field, String text) {
        refuse(field, Placeholders.left(text));
        return text;
    }

    private void refuse(String field, List<String> left) {
        if (!left.isEmpty()) {
            form.refuse(field, "casework.placeholders", String.join(", ", left));
        }
    }

    private @Nullable Instruction handOver() {
        UUID to = form.required("an", "casework.hand-over.nobody", form.id("an").orElse(null));
        return to == null ? null : new Instruction.HandOver(to);
    }

    private @Nullable Instruction asked() {
        String text = text();
        LocalDate due = form.requiredDay("tag", "casework.no-day");
        return due == null ? null : new Instruction.AskApplicant(text, due);
    }

    private @Nullable Instruction askedOthers() {
        LocalDate due = form.requiredDay("tag", "casework.no-day");
        String reason = reason();
        return due == null ? null : new Instruction.AskOthers(reason, due);
    }

    private static @Nullable Instruction posted(@Nullable LocalDate day) {
        return day == null ? null : new Instruction.Post(day);
    }

    private @Nullable Instruction objected() {
        LocalDate day = form.requiredDay("tag", "casework.no-day");
        String reason = reason();
        return day == null ? null : new Instruction.Objection(day, reason);
    }

    private @Nullable Instruction prepare() {
        Decision decision = form.required("entscheidung", "casework.notice.no-decision", form.choice("entscheidung", Decision.class));
        DeliveryWay delivery = form.required("zustellung", "casework.notice.no-delivery",
                form.choice("zustellung", DeliveryWay.class));
        String subject = ready("betreff", form.requiredText("betreff", LONGEST_SUBJECT, "casework.notice.no-subject"));
        String text = form.requiredText("text", LONGEST_NOTICE, "casework.no-text");
        refuse("text", Placeholders.leftButFee(text));
        FeeWish fee = FeeWish.read(form);
        return decision == null || delivery == null ? null : new Instruction.Prepare(new DecisionNotices.Draft(decision, subject, text,
                NoticeFee.NONE, delivery, form.value("belehrung").equals("true")), fee);
    }
}
