package city.moves.services.applications;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers by their places, as they are stored. */
final class AnswersJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> ANSWERS = new TypeReference<>() {};

    private AnswersJson() {}

    static String write(Map<String, String> answers) {
        return JSON.writeValueAsString(answers);
    }

    static Map<String, String> read(String json) {
        return JSON.readValue(json, ANSWERS);
    }
}
