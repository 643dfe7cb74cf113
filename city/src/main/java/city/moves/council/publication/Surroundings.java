package city.moves.council.publication;

import city.moves.council.publication.Publication.Naming;
import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import city.moves.engines.oparl.Shape;
import city.moves.engines.oparl.Shape.Embedded;
import city.moves.engines.oparl.Shape.Many;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some objects with all that is shown in them, and which of those that they name have an address. The number of questions to the
 * database depends on how deep objects stand in each other, not on how many there are.
 */
public final class Surroundings {

    private final Publication publication;
    private final Predicate<Field> wanted;
    private final Map<UUID, PublishedObject> objects = new HashMap<>();
    private final Map<String, List<UUID>> following = new HashMap<>();
    private final Set<UUID> named = new HashSet<>();

    private Surroundings(Publication publication, Predicate<Field> wanted) {
        this.publication = publication;
        this.wanted = wanted;
    }

    /** @param wanted which fields of the objects themselves are wanted; of those inside of them all are */
    public static Surroundings of(Collection<PublishedObject> objects, Predicate<Field> wanted, Publication publication) {
        Surroundings around = new Surroundings(publication, wanted);
        around.load(objects);
        return around;
    }

    /** An object that is shown in another; null if it is not published. */
    public @Nullable PublishedObject shown(UUID id) {
        return objects.get(id);
    }

    /** Who follows from what others say, in its order. */
    public List<UUID> following(UUID id, String field) {
        return following.getOrDefault(id + field, List.of());
    }

    /** If this one has an address. */
    public boolean hasAddress(UUID id) {
        return named.contains(id);
    }

    private void load(Collection<PublishedObject> first) {
        Set<UUID> sought = new HashSet<>();
        Collection<PublishedObject> latest = first;
        boolean inner = false;
        while (!latest.isEmpty()) {
            Set<UUID> next = new HashSet<>();
            for (PublishedObject object : latest) {
                for (Field field : object.type().fields()) {
                    if ((inner || wanted.test(field)) && Relations.said(object.type()).contains(field.name())) {
                        (Relations.isEmbedding(field.shape()) ? next : sought).addAll(object.many(field.name()));
                    }
                }
            }
            follow(latest, inner, next, sought);
            next.removeAll(objects.keySet());
            Map<UUID, PublishedObject> loaded = publication.all(next);
            objects.putAll(loaded);
            latest = loaded.values();
            inner = true;
        }
        named.addAll(publication.known(sought));
    }

    private void follow(Collection<PublishedObject> latest, boolean inner, Set<UUID> next, Set<UUID> sought) {
        Map<ObjectType, List<UUID>> byType = latest.stream().collect(Collectors.groupingBy(PublishedObject::type,
                Collectors.mapping(PublishedObject::id, Collectors.toList())));
        byType.forEach((type, ids) -> {
            for (Relations.Following one : Relations.following(type)) {
                if (inner || type.field(one.field()).filter(wanted).isPresent()) {
                    for (Naming naming : publication.shownIn(ids, one.saidThereAs())) {
                        following.computeIfAbsent(naming.target() + one.field(), _ -> new ArrayList<>()).add(naming.source());
                        (one.embedded() ? next : sought).add(naming.source());
                    }
                }
            }
        });
    }

    /** The type inside of a field that shows whole objects. */
    public static @Nullable ObjectType shownType(Shape shape) {
        return switch (shape) {
            case Embedded(ObjectType type) -> type;
            case Many(Embedded(ObjectType type)) -> type;
            default -> null;
        };
    }
}
