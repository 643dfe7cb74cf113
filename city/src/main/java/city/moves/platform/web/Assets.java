package city.moves.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The front end's files under their hashed names, which may be kept for ever. */
@Component
public class Assets {

    static final String FOLDER = "META-INF/assets/";

    private final Map<String, String> addresses = new HashMap<>();

    public Assets(JsonMapper mapper) throws IOException {
        try (InputStream manifest = new ClassPathResource(FOLDER + "manifest.json").getInputStream()) {
            for (Map.Entry<String, JsonNode> entry : mapper.readTree(manifest).properties()) {
                addresses.put(entry.getKey(), "/assets/" + entry.getValue().get("file").asString());
            }
        }
    }

    /** The address of a source file such as {@code src/main.scss}. */
    public String address(String source) {
        String address = addresses.get(source);
        if (address == null) {
            throw new IllegalArgumentException("the front end has no file " + source);
        }
        return address;
    }
}
