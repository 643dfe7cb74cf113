package city.moves.council.oparl;

import city.moves.engines.oparl.Field;
import city.moves.engines.oparl.ObjectType;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What a list leaves out if it is asked to by {@code omit_internal} (OParl 1.1, 2.6.3). */
final class Inner {

    private static final Map<ObjectType, Set<String>> LEFT_OUT = Map.of(
            ObjectType.AGENDA_ITEM, Set.of("auxiliaryFile"),
            ObjectType.MEETING, Set.of("auxiliaryFile", "agendaItem"),
            ObjectType.PAPER, Set.of("auxiliaryFile", "location"),
            ObjectType.PERSON, Set.of("membership"),
            ObjectType.BODY, Set.of("legislativeTerm"));

    private Inner() {}

    static Predicate<Field> wanted(ObjectType type, boolean omitInternal) {
        Set<String> leftOut = omitInternal ? LEFT_OUT.getOrDefault(type, Set.of()) : Set.of();
        return field -> !leftOut.contains(field.name());
    }
}
