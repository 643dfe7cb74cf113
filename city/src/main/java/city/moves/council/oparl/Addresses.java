package city.moves.council.oparl;

import city.moves.engines.oparl.ObjectType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where objects and lists are found (OParl 1.1, 2.1): each under one address, in which nothing stands that may change.
 *
 * @param house the public address of the city, without trailing slash
 */
record Addresses(String house) {

    static final String ROOT = "/oparl/v1.1";
    static final String SYSTEM = ROOT + "/system";
    static final String BODIES = ROOT + "/body";

    private static final Map<String, ObjectType> TYPES = Arrays.stream(ObjectType.values())
            .filter(type -> type != ObjectType.SYSTEM)
            .collect(Collectors.toUnmodifiableMap(Addresses::segment, Function.identity()));

    /** The word for a type in an address, such as {@code agendaitem}. */
    static String segment(ObjectType type) {
        return type.standardName().toLowerCase(Locale.ROOT);
    }

    static Optional<ObjectType> type(String segment) {
        return Optional.ofNullable(TYPES.get(segment.toLowerCase(Locale.ROOT)));
    }

    static String path(ObjectType type, UUID id) {
        return ROOT + "/" + segment(type) + "/" + id;
    }

    static String path(ObjectType owner, UUID id, ObjectType listed) {
        return path(owner, id) + "/" + segment(listed);
    }

    String system() {
        return house + SYSTEM;
    }

    String of(ObjectType type, UUID id) {
        return house + path(type, id);
    }

    /** The external list of what belongs to an object. */
    String list(ObjectType owner, UUID id, ObjectType listed) {
        return house + path(owner, id, listed);
    }
}
