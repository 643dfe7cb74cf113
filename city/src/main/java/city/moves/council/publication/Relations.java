package city.moves.council.publication;

import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Parents;
import city.moves.engines.oparl.Shape;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.Many;
import city.moves.engines.oparl.Shape.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How objects hang together (OParl 1.1, chapter 3): which fields an object says itself, and which follow from what others say
 * of it. Each relation is kept on one side only, so that both sides always agree.
 */
public final class Relations {

    /** A field that is made of all objects of a type that name this one. */
    public record Following(String field, ObjectType from, String saidThereAs, boolean embedded) {}

    private static final Set<String> OF_THE_HOUSE = Set.of("body", "system");
    private static final List<Following> OF_MEMBERS =
            List.of(new Following("membership", ObjectType.MEMBERSHIP, "organization", false));

    private static final Map<ObjectType, List<Following>> FOLLOWING = Arrays.stream(ObjectType.values())
            .collect(Collectors.toMap(Function.identity(), Relations::followingOf, (one, _) -> one, () -> new EnumMap<>(ObjectType.class)));
    private static final Map<ObjectType, Set<String>> SAID = Arrays.stream(ObjectType.values())
            .collect(Collectors.toMap(Function.identity(), Relations::saidBy, (one, _) -> one, () -> new EnumMap<>(ObjectType.class)));

    private Relations() {}

    /** The fields in which an object names others itself. */
    public static Set<String> said(ObjectType type) {
        return SAID.getOrDefault(type, Set.of());
    }

    /** The fields that follow from what others say. */
    public static List<Following> following(ObjectType type) {
        return FOLLOWING.getOrDefault(type, List.of());
    }

    public static Optional<Following> following(ObjectType type, String field) {
        return following(type).stream().filter(one -> one.field().equals(field)).findFirst();
    }

    /** The type of other objects that a field has, whole or by their addresses. */
    public static Optional<ObjectType> target(Shape shape) {
        return switch (shape) {
            case Many(Shape each) -> target(each);
            case Reference(ObjectType type) -> Optional.of(type);
            case Embedded(ObjectType type) -> Optional.of(type);
            default -> Optional.empty();
        };
    }

    public static boolean isEmbedding(Shape shape) {
        return shape instanceof Embedded || shape instanceof Many(Embedded _);
    }

    /** The fields in which what is embedded names its parent. */
    static String[] fieldsOfParents() {
        return embedded().map(Following::saidThereAs).distinct().toArray(String[]::new);
    }

    /** The types that name a parent, in which they are embedded. */
    static String[] typesWithParents() {
        return embedded().map(following -> following.from().name()).distinct().toArray(String[]::new);
    }

    private static Stream<Following> embedded() {
        return FOLLOWING.values().stream().flatMap(List::stream).filter(Following::embedded);
    }

    private static List<Following> followingOf(ObjectType type) {
        List<Following> following = new ArrayList<>(type == ObjectType.ORGANIZATION ? OF_MEMBERS : List.of());
        for (Field field : type.fields()) {
            if (field.shape() instanceof Many(Embedded(ObjectType child)) && !Parents.ofAlone(child).isEmpty()) {
                following.add(new Following(field.name(), child, Parents.ofAlone(child), true));
            }
        }
        return List.copyOf(following);
    }

    private static Set<String> saidBy(ObjectType type) {
        return type.fields().stream()
                .filter(field -> target(field.shape()).isPresent())
                .map(Field::name)
                .filter(name -> !OF_THE_HOUSE.contains(name) || name.equals(Parents.ofAlone(type)))
                .filter(name -> followingOf(type).stream().noneMatch(one -> one.field().equals(name)))
                .filter(name -> !isAnswerOfAFileOrPlace(type, name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Files and places say in what they stand only when somebody asks for them alone. */
    private static boolean isAnswerOfAFileOrPlace(ObjectType type, String name) {
        return Arrays.stream(ObjectType.values()).anyMatch(parent -> Parents.inside(type, parent).equals(name)
                && Parents.ofAlone(type).isEmpty());
    }
}
