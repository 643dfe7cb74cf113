package city.moves.platform.personal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is held about a person.
 *
 * @param key    its place among all of its holding
 * @param kind   what it is, such as {@code sign-in}; the text {@code held.<kind>} names it
 * @param at     when it came to be; null if nobody noted it
 * @param path   where the person finds it in the city, without language prefix; empty for nowhere
 * @param kept   why and until when it stays; null if it can be erased
 */
public record PersonalRecord(String key, String kind, @Nullable Instant at, String path, List<Field> fields,
        @Nullable Kept kept) {

    /** A value as it is stored. */
    public sealed interface Value {}

    public record Text(String text) implements Value {}

    public record Amount(BigDecimal number) implements Value {}

    public record Truth(boolean holds) implements Value {}

    public record Day(LocalDate day) implements Value {}

    public record Moment(Instant moment) implements Value {}

    /**
     * A named value.
     *
     * @param name  the text {@code held.<kind>.<name>} says it
     * @param words what the keys begin with that say its values; empty for values that speak for themselves
     */
    public record Field(String name, Value value, String words) {}

    public PersonalRecord {
        fields = List.copyOf(fields);
    }

    /** The key of a field's name. */
    public String label(Field field) {
        return "held." + kind + "." + field.name();
    }
}
