package city.moves.engines.oparl;

import java.util.Map;

/** To what an object belongs that is embedded there (OParl 1.1, chapter 3). */
public final class Parents {

    /** One parent each: alone an object names it, inside of it never. */
    private static final Map<ObjectType, String> ONE = Map.of(ObjectType.LEGISLATIVE_TERM, "body",
            ObjectType.MEMBERSHIP, "person", ObjectType.AGENDA_ITEM, "meeting", ObjectType.CONSULTATION, "paper");

    /** Files and places may belong to many. */
    private static final Map<ObjectType, Map<ObjectType, String>> MANY = Map.of(
            ObjectType.FILE, Map.of(ObjectType.MEETING, "meeting", ObjectType.AGENDA_ITEM, "agendaItem",
                    ObjectType.PERSON, "person", ObjectType.PAPER, "paper"),
            ObjectType.LOCATION, Map.of(ObjectType.BODY, "bodies", ObjectType.ORGANIZATION, "organizations",
                    ObjectType.PERSON, "persons", ObjectType.MEETING, "meetings", ObjectType.PAPER, "papers"));

    private Parents() {}

    /** The field that an object of this type has when it comes alone; empty if none is sure. */
    public static String ofAlone(ObjectType type) {
        return ONE.getOrDefault(type, "");
    }

    /** The field that an object of this type leaves out inside of such a parent; empty if there is none. */
    public static String inside(ObjectType type, ObjectType parent) {
        return ONE.getOrDefault(type, MANY.getOrDefault(type, Map.of()).getOrDefault(parent, ""));
    }
}
