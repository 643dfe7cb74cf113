package city.moves.council.mirror;

import city.moves.engines.oparl.ObjectType;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files with objects of OParl, as those keep them who read a server to its end: one object in a line, or one document that is an
 * object or a page of a list. Also compressed, and as a folder of such files.
 */
final class ObjectFiles {

    private static final List<String> ENDINGS = List.of(".json", ".ndjson", ".jsonl", ".json.gz", ".ndjson.gz", ".jsonl.gz");
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Longer is no line of a published council. */
    private static final int LONGEST_LINE = 64 << 20;

    private ObjectFiles() {}

    /** Takes what a file has, one after the other. */
    interface Taker {

        /** @param line counted from one */
        void take(long line, ObjectType type, JsonNode object);

        void unreadable(long line, String why);
    }

    /** A file and what its first object is. */
    private record Typed(Path file, ObjectType type) {}

    /** Reads bodies before what belongs to them, whatever the order of the files is. */
    static void read(Path source, Taker taker) throws IOException {
        List<Typed> files = new ArrayList<>();
        for (Path file : files(source)) {
            type(file).ifPresent(type -> files.add(new Typed(file, type)));
        }
        if (files.isEmpty()) {
            throw new IOException(source + " holds no object of OParl");
        }
        files.sort(Comparator.comparing(Typed::type));
        for (Typed file : files) {
            read(file, taker);
        }
    }

    private static List<Path> files(Path source) throws IOException {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> files = Files.list(source)) {
            return files.filter(file -> ENDINGS.stream().anyMatch(ending -> file.toString().endsWith(ending))).sorted().toList();
        }
    }

    private static Optional<ObjectType> type(Path file) throws IOException {
        try (BufferedReader reader = open(file)) {
            String line = line(reader);
            return line == null ? Optional.empty() : type(JSON.readTree(line));
        } catch (JacksonException _) {
            return whole(file).flatMap(ObjectFiles::type);
        }
    }

    private static Optional<JsonNode> whole(Path file) throws IOException {
        try (BufferedReader reader = open(file)) {
            return Optional.of(JSON.readTree(reader));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectType> type(JsonNode node) {
        JsonNode first = node.path("data").isArray() ? node.path("data").path(0) : node;
        return ObjectType.of(first.path("type").asString("")).filter(type -> type != ObjectType.SYSTEM);
    }

    private static void read(Typed typed, Taker taker) throws IOException {
        try (BufferedReader reader = open(typed.file())) {
            long number = 0;
            for (String line = line(reader); line != null; line = line(reader)) {
                number++;
                if (!line.isBlank() && !one(number, typed, line, taker)) {
                    return;
                }
            }
        }
    }

    /** False if the file is one document over several lines, which then is read. */
    private static boolean one(long number, Typed typed, String line, Taker taker) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.path("data").isArray()) {
                node.path("data").forEach(object -> taker.take(number, typed.type(), object));
            } else {
                taker.take(number, typed.type(), node);
            }
            return true;
        } catch (JacksonException broken) {
            Optional<JsonNode> whole = number == 1 ? whole(typed.file()) : Optional.empty();
            if (whole.isPresent()) {
                taker.take(number, typed.type(), whole.get());
                return false;
            }
            taker.unreadable(number, broken.getOriginalMessage());
            return true;
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = reader.read();
        if (letter < 0) {
            return null;
        }
        for (; letter >= 0 && letter != '\n'; letter = reader.read()) {
            if (line.length() >= LONGEST_LINE) {
                throw new IOException("a line is longer than " + LONGEST_LINE + " letters");
            }
            line.append((char) letter);
        }
        return line.toString();
    }
}
