package city.moves.engines.oparl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What two cities published, one object a line. */
enum Published {
    KARLSRUHE_PAPERS("karlsruhe/papers", ObjectType.PAPER),
    KARLSRUHE_MEETINGS("karlsruhe/meetings", ObjectType.MEETING),
    KARLSRUHE_CONSULTATIONS("karlsruhe/consultations", ObjectType.CONSULTATION),
    KARLSRUHE_ORGANIZATIONS("karlsruhe/organizations", ObjectType.ORGANIZATION),
    HUERTGENWALD_PAPERS("huertgenwald/paper", ObjectType.PAPER),
    HUERTGENWALD_MEETINGS("huertgenwald/meeting", ObjectType.MEETING),
    HUERTGENWALD_PERSONS("huertgenwald/person", ObjectType.PERSON),
    HUERTGENWALD_ORGANIZATIONS("huertgenwald/organization", ObjectType.ORGANIZATION);

    static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final ObjectType type;

    Published(String name, ObjectType type) {
        this.name = name;
        this.type = type;
    }

    ObjectType type() {
        return type;
    }

    void forEach(BiConsumer<JsonNode, ObjectType> reader) {
        Path path = SharedData.path("council/" + name + ".ndjson.gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    reader.accept(JSON.readTree(line), type);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
