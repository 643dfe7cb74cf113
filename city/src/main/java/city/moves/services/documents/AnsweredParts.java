package city.moves.services.documents;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.Options;
import city.moves.platform.web.Speaker;
import city.moves.services.documents.Answered.Row;
import city.moves.services.forms.AnswerText;
import city.moves.services.forms.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Turns the parts of a form with their answers into what a document shows. */
final class AnsweredParts {

    private static final int LONGEST_IN_A_ROW = 300;

    private final Map<String, String> answers;
    private final Map<String, String> files;
    private final Speaker speaker;

    /** @param files names of files by the answer that means them */
    AnsweredParts(Map<String, String> answers, Map<String, String> files, Speaker speaker) {
        this.answers = answers;
        this.files = files;
        this.speaker = speaker;
    }

    /** @param title above the parts, which a group of the same name does not say again */
    List<Answered> of(String title, List<Part> parts) {
        List<Answered> shown = of(parts);
        return shown.size() == 1 && shown.getFirst() instanceof Answered.Group(String same, List<Answered> inner)
                && (same.equals(title) || same.isEmpty()) ? inner : shown;
    }

    private List<Answered> of(List<Part> parts) {
        List<Answered> shown = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Part part : parts) {
            Answered answered = of(part);
            if (answered instanceof Answered.Rows(List<Row> one)) {
                rows.addAll(one);
            } else {
                end(rows, shown);
                shown.add(answered);
            }
        }
        end(rows, shown);
        return shown;
    }

    private static void end(List<Row> rows, List<Answered> shown) {
        if (!rows.isEmpty()) {
            shown.add(new Answered.Rows(List.copyOf(rows)));
            rows.clear();
        }
    }

    private Answered of(Part part) {
        return switch (part) {
            case Part.Block block -> new Answered.Group(block.title(), of(block.title(), block.parts()));
            case Part.Several several -> new Answered.Group("", numbered(several.parts()));
            case Part.Computed computed -> row(computed.field().description().label(),
                    AnswerText.shown(computed.field().type(), computed.value()));
            case Part.Question question -> answered(question);
            case Part.Dependent(_, _, Part inner) -> of(inner);
            case Part.Reading(String text) -> new Answered.Text("", List.of(text));
        };
    }

    /** Groups of the same name are told apart by their number. */
    private List<Answered> numbered(List<Part> parts) {
        List<Answered> shown = new ArrayList<>();
        for (Answered one : of(parts)) {
            shown.add(one instanceof Answered.Group(String title, List<Answered> inner) && parts.size() > 1
                    ? new Answered.Group(title + " " + (shown.size() + 1), inner) : one);
        }
        return shown;
    }

    private Answered answered(Part.Question question) {
        String answer = answers.getOrDefault(question.name(), "");
        if (question.type() == DataType.BOOLEAN) {
            return new Answered.Rows(List.of(new Row(question.label(),
                    speaker.text(answer.equals("true") ? "services.answer.yes" : "services.answer.no"), true)));
        }
        String said = files.containsKey(answer) ? files.get(answer) : question.options().stream()
                .filter(option -> option.code().equals(answer)).map(Options.Option::name).findFirst()
                .orElseGet(() -> AnswerText.shown(question.type(), answer));
        return row(question.label(), said);
    }

    private static Answered row(String label, String answer) {
        return answer.length() > LONGEST_IN_A_ROW || answer.contains("\n")
                ? new Answered.Text(label, answer.lines().filter(line -> !line.isBlank()).toList())
                : new Answered.Rows(List.of(new Row(label, answer, false)));
    }
}
