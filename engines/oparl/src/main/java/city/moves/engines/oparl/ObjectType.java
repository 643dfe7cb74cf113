package city.moves.engines.oparl;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The twelve kinds of objects (OParl 1.1, chapter 3). */
public enum ObjectType {
    SYSTEM("System"),
    BODY("Body"),
    LEGISLATIVE_TERM("LegislativeTerm"),
    ORGANIZATION("Organization"),
    PERSON("Person"),
    MEMBERSHIP("Membership"),
    MEETING("Meeting"),
    AGENDA_ITEM("AgendaItem"),
    PAPER("Paper"),
    CONSULTATION("Consultation"),
    FILE("File"),
    LOCATION("Location");

    private static final String SCHEMAS = "https://schema.oparl.org/";
    private static final Map<String, ObjectType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ObjectType::standardName, Function.identity()));

    private final String standardName;

    ObjectType(String standardName) {
        this.standardName = standardName;
    }

    /** Such as {@code AgendaItem}. */
    public String standardName() {
        return standardName;
    }

    /** What an object of version 1.1 says in {@code type}. */
    public String address() {
        return SCHEMAS + "1.1/" + standardName;
    }

    /** Everything that the standard knows of such an object, in the order of its schemas. */
    public List<Field> fields() {
        return Fields.of(this);
    }

    public Optional<Field> field(String name) {
        return Fields.of(this, name);
    }

    /** @param address what an object says in {@code type}, of version 1.0 or 1.1 */
    public static Optional<ObjectType> of(String address) {
        if (!address.startsWith(SCHEMAS + "1.0/") && !address.startsWith(SCHEMAS + "1.1/")) {
            return Optional.empty();
        }
        return Optional.ofNullable(BY_NAME.get(address.substring(SCHEMAS.length() + "1.1/".length())));
    }
}
