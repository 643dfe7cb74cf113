package city.moves.engines.xdatenfelder;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the format says and the model has no use for, kept so that nothing is lost in writing.
 *
 * @param elements parts such as Versionshinweis, Stichwort or Relation, in their order
 * @param attributes those of the parts that the model does use, by the name of the part
 */
public record Kept(List<XmlElement> elements, Map<String, Map<String, String>> attributes) {
    public static final Kept NOTHING = new Kept(List.of(), Map.of());

    public Kept {
        elements = List.copyOf(elements);
        attributes = Map.copyOf(attributes);
    }

    @Nullable Map<String, String> attributesOf(String name) {
        return attributes.get(name);
    }
}
