package city.moves.services.authored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The keys of one mapping of an authored file. Gives out what is asked for by its key and notes what is wrong with the
 * line on which it stands; what nobody asked for is unknown. No object is ever built from what a file says.
 */
public final class AuthoredMap {

    private final String file;
    private final List<Flaw> flaws;
    private final MappingNode node;
    private final Map<String, Node> unread = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    AuthoredMap(String file, MappingNode node, List<Flaw> flaws) {
        this.file = file;
        this.node = node;
        this.flaws = flaws;
        for (NodeTuple entry : node.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            keys.putIfAbsent(key, entry.getKeyNode());
            if (lines.put(key, line(entry.getKeyNode())) != null) {
                note(entry.getKeyNode(), "„" + key + "“ steht zweimal da");
            }
            unread.put(key, entry.getValueNode());
        }
    }

    /** On which line each key stands. */
    public Map<String, Integer> lines() {
        return lines;
    }

    /** The same mapping, to be read once more. */
    public AuthoredMap again(List<Flaw> into) {
        return new AuthoredMap(file, node, into);
    }

    /** The key that stands first; empty if there is none. */
    public String first() {
        return keys.isEmpty() ? "" : keys.keySet().iterator().next();
    }

    public boolean has(String key) {
        return keys.containsKey(key);
    }

    /** Notes what is wrong with a key, or with the whole mapping if it is not there. */
    public void flaw(String key, String problem) {
        note(keys.getOrDefault(key, node), problem);
    }

    /** Leaves out the rest of the mapping. */
    public void leave() {
        unread.clear();
    }

    /** Notes what was not asked for. */
    public void end() {
        unread.keySet().forEach(key -> flaw(key, "unbekannter Schlüssel „" + key + "“"));
    }

    /** The text of a key; empty if it is not there. */
    public String text(String key) {
        Node value = unread.remove(key);
        return value == null ? "" : scalar(key, value);
    }

    public String required(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            flaw(key, "„" + key + "“ fehlt");
        }
        return text;
    }

    public boolean yes(String key) {
        return Boolean.TRUE.equals(read(key, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> null;
        }, "true oder false"));
    }

    public @Nullable Integer number(String key) {
        return read(key, text -> text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null, "eine ganze Zahl");
    }

    /** What a text means; null if the key is not there or its text means nothing. */
    public <T> @Nullable T read(String key, Function<String, @Nullable T> reading, String expected) {
        Node value = unread.get(key);
        String text = text(key);
        if (value == null || text.isEmpty()) {
            return null;
        }
        T read = reading.apply(text);
        if (read == null) {
            note(value, "„" + key + ": " + text + "“ ist nicht " + expected);
        }
        return read;
    }

    public <E extends Enum<E>> @Nullable E choice(String key, Class<E> options) {
        return read(key, text -> option(text, options), "eines von " + words(options));
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> options) {
        List<E> chosen = new ArrayList<>();
        for (Node entry : entries(key)) {
            String text = scalar(key, entry);
            E option = option(text, options);
            if (option == null) {
                note(entry, "„" + text + "“ ist keines von " + words(options));
            } else if (chosen.contains(option)) {
                note(entry, "„" + text + "“ steht zweimal da");
            } else {
                chosen.add(option);
            }
        }
        return chosen;
    }

    public List<String> texts(String key) {
        return entries(key).stream().map(entry -> scalar(key, entry)).filter(text -> !text.isEmpty()).toList();
    }

    public List<AuthoredMap> maps(String key) {
        List<AuthoredMap> maps = new ArrayList<>();
        for (Node entry : entries(key)) {
            if (entry instanceof MappingNode mapping) {
                maps.add(new AuthoredMap(file, mapping, flaws));
            } else {
                note(entry, "unter „" + key + "“ steht je Eintrag eine Liste von Schlüsseln");
            }
        }
        return maps;
    }

    Optional<AuthoredMap> map(String key) {
        Node value = unread.remove(key);
        if (value instanceof MappingNode mapping) {
            return Optional.of(new AuthoredMap(file, mapping, flaws));
        }
        if (value != null) {
            note(value, "unter „" + key + "“ stehen weitere Schlüssel");
        }
        return Optional.empty();
    }

    /** Keys and texts under a key, in their order. */
    public Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        map(key).ifPresent(inner -> inner.keys.keySet().forEach(one -> pairs.put(one, inner.required(one))));
        return pairs;
    }

    private List<Node> entries(String key) {
        Node value = unread.remove(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (value != null) {
            note(value, "unter „" + key + "“ steht eine Liste");
        }
        return List.of();
    }

    private String scalar(String key, Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        note(value, "unter „" + key + "“ steht ein Text; ein Doppelpunkt im Text verlangt Anführungszeichen");
        return "";
    }

    private void note(Node where, String problem) {
        flaws.add(new Flaw(file, line(where), where.getStartMark().getColumn() + 1, problem));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static <E extends Enum<E>> @Nullable E option(String text, Class<E> options) {
        return Arrays.stream(options.getEnumConstants()).filter(option -> word(option).equals(text)).findFirst().orElse(null);
    }

    private static <E extends Enum<E>> String words(Class<E> options) {
        return String.join(", ", Arrays.stream(options.getEnumConstants()).map(AuthoredMap::word).toList());
    }

    private static String word(Enum<?> option) {
        return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
