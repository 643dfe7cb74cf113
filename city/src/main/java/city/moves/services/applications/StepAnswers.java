package city.moves.services.applications;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.platform.web.Form;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.Part;
import city.moves.services.forms.ReadyForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the answers of a page become together with those that are there. */
final class StepAnswers {

    /** So many answers has no form that anybody would fill in. */
    static final int MOST = 2_000;

    private static final int LONGEST = 20_000;

    private StepAnswers() {}

    /** The fields that were sent and are questions of this page; files come another way. */
    static Map<String, String> sent(ReadyForm form, FormStep step, Form typed) {
        Map<String, String> sent = new TreeMap<>();
        for (String name : typed.names()) {
            question(form, step, name).filter(field -> !isFile(field)).ifPresent(field ->
                    sent.put(name, new Part.Question(name, ElementPath.TOP, field, true).kept(typed.text(name, LONGEST))));
        }
        return sent;
    }

    static Optional<Field> question(ReadyForm form, FormStep step, String name) {
        return InstancePath.parse(name).filter(form::isPlace).map(InstancePath::path).filter(step::holds)
                .flatMap(form::question).filter(field -> !new Part.Question(name, ElementPath.TOP, field, true).isFixed());
    }

    static boolean isFile(Field field) {
        return field.type() == DataType.FILE || field.type() == DataType.OBJECT;
    }

    /**
     * What was shown and came back empty is answered no more; what was not shown stays.
     *
     * @param shown what stood on the page
     */
    static Map<String, String> merged(Map<String, String> before, List<Part.Question> shown, Map<String, String> sent) {
        Map<String, String> answers = new TreeMap<>(before);
        shown.stream().filter(question -> !isFile(question.field()) && !question.isFixed())
                .map(Part.Question::name).forEach(answers::remove);
        sent.forEach((name, answer) -> {
            if (answer.isEmpty()) {
                answers.remove(name);
            } else {
                answers.put(name, answer);
            }
        });
        return answers;
    }

    /** Without one answer, or one of several; those after it move up. */
    static Map<String, String> without(Map<String, String> answers, String instance) {
        Matcher several = Pattern.compile("(.*)\\[(\\d{1,4})]").matcher(instance);
        if (!several.matches()) {
            return answers.entrySet().stream().filter(answer -> !answer.getKey().equals(instance))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
        }
        String position = several.group(1);
        int gone = Integer.parseInt(several.group(2));
        Pattern place = Pattern.compile(Pattern.quote(position) + "\\[(\\d{1,4})](.*)");
        return answers.entrySet().stream().filter(answer -> !isAtOrBelow(answer.getKey(), instance))
                .collect(Collectors.toMap(answer -> {
                    Matcher found = place.matcher(answer.getKey());
                    return found.matches() && Integer.parseInt(found.group(1)) > gone
                            ? position + "[" + (Integer.parseInt(found.group(1)) - 1) + "]" + found.group(2)
                            : answer.getKey();
                }, Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    static boolean isAtOrBelow(String place, String instance) {
        return place.equals(instance) || place.startsWith(instance + "/");
    }
}
