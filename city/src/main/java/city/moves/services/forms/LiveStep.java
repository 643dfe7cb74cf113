package city.moves.services.forms;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * What the browser needs to show and hide questions of a page while somebody answers, as JSON: the places and rules of the form,
 * the day, those answers of other pages that the rules ask for, and the codes of options that are typed by their names.
 */
public final class LiveStep {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LiveStep() {}

    /** Empty if nothing on the page comes and goes by its own answers. */
    public static Optional<String> of(ReadyForm form, FormStep step, List<Part> parts, Map<String, String> answers, LocalDate today) {
        if (parts.stream().noneMatch(part -> isLive(form, step, part))) {
            return Optional.empty();
        }
        List<Part.Question> questions = PartsOfStep.offered(parts);
        ObjectNode live = JSON.createObjectNode().put("today", today.toString());
        live.putRawValue("places", new RawValue(form.live().places()));
        live.putRawValue("rules", new RawValue(form.live().rules()));
        ObjectNode elsewhere = live.putObject("answers");
        Set<String> typed = questions.stream().filter(question -> !isFile(question)).map(Part.Question::name)
                .collect(Collectors.toSet());
        answers.forEach((place, answer) -> {
            if (!typed.contains(place) && isAsked(form, place)) {
                elsewhere.put(place, answer);
            }
        });
        ObjectNode lists = live.putObject("lists");
        questions.stream().filter(question -> question.isSearched() && form.live().isAsked(question.path()))
                .forEach(question -> question.options().forEach(option ->
                        add(option, lists.withArray("/" + question.path().toString().replace("/", "~1")))));
        return Optional.of(JSON.writeValueAsString(live));
    }

    private static void add(Options.Option option, ArrayNode list) {
        list.addArray().add(option.name()).add(option.code());
    }

    private static boolean isLive(ReadyForm form, FormStep step, Part part) {
        return switch (part) {
            case Part.Dependent _ -> true;
            case Part.Block block -> block.parts().stream().anyMatch(inner -> isLive(form, step, inner));
            case Part.Several several -> several.parts().stream().anyMatch(inner -> isLive(form, step, inner));
            case Part.Computed computed -> InstancePath.parse(computed.name()).map(InstancePath::path)
                    .filter(path -> form.live().isDecidedOn(step, path)).isPresent();
            case Part.Question _, Part.Reading _ -> false;
        };
    }

    private static boolean isFile(Part.Question question) {
        return question.type() == DataType.FILE || question.type() == DataType.OBJECT;
    }

    private static boolean isAsked(ReadyForm form, String place) {
        return InstancePath.parse(place).map(InstancePath::path).filter(form.live()::isAsked).isPresent();
    }
}
