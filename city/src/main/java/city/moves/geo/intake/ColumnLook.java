package city.moves.geo.intake;

import city.moves.platform.places.PropertyType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Learns about a column from its values, one after the other. */
final class ColumnLook {

    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 60;
    /** Whether values are unique is looked at for so many records; comparing says it for all. */
    private static final int REMEMBERED = 100_000;
    private static final List<PropertyType> NARROWEST_FIRST = List.of(PropertyType.INTEGER, PropertyType.NUMBER,
            PropertyType.BOOLEAN, PropertyType.DATE, PropertyType.TIMESTAMP);
    /** In formats that know numbers, a text of digits was meant to be a text. */
    private static final Set<PropertyType> WRITTEN = EnumSet.of(PropertyType.DATE, PropertyType.TIMESTAMP);

    private final String name;
    private final boolean table;
    private final EnumSet<PropertyType> possible = EnumSet.copyOf(NARROWEST_FIRST);
    private final List<String> examples = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private boolean unique = true;
    private long filled;

    /** @param table true if the format knows nothing but texts */
    ColumnLook(String name, boolean table) {
        this.name = name;
        this.table = table;
    }

    void see(@Nullable Object value) {
        if (value == null) {
            return;
        }
        filled++;
        if (!possible.isEmpty()) {
            possible.removeIf(type -> value instanceof String && !table && !WRITTEN.contains(type)
                    || ColumnValues.as(type, value) == null);
        }
        if (unique && seen.size() < REMEMBERED) {
            unique = seen.add(value);
        }
        if (!unique) {
            seen.clear();
        }
        if (examples.size() < EXAMPLES) {
            String text = shortened(value.toString());
            if (!text.isEmpty() && !examples.contains(text)) {
                examples.add(text);
            }
        }
    }

    private static String shortened(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        return plain.length() <= LONGEST_EXAMPLE ? plain : plain.substring(0, LONGEST_EXAMPLE) + " …";
    }

    Findings.Column found(long records) {
        PropertyType type = filled == 0 ? PropertyType.STRING
                : NARROWEST_FIRST.stream().filter(possible::contains).findFirst().orElse(PropertyType.STRING);
        return new Findings.Column(name, type, List.copyOf(examples), filled, unique && filled == records && records > 0);
    }
}
