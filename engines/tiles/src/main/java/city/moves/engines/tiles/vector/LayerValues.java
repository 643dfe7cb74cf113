package city.moves.engines.tiles.vector;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every different attribute value of a layer once, already in the bytes of a tile (MVT 2.1 section 4.1, Value). */
final class LayerValues {
    static final int ABSENT = -1;

    private final Map<Object, Integer> codes = new HashMap<>();
    private final ProtoBytes encoded = new ProtoBytes();
    private final IntList ends = new IntList();

    /** The number of the value; {@link #ABSENT} for null and for a number that is none. */
    int code(@Nullable Object value) {
        Object plain = switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Float number -> number.doubleValue();
            case String text -> text;
            case Long number -> number;
            case Double number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
        if (plain == null || (plain instanceof Double number && !Double.isFinite(number))) {
            return ABSENT;
        }
        return codes.computeIfAbsent(plain, this::append);
    }

    Frozen freeze() {
        return new Frozen(encoded.copy(), ends.toArray());
    }

    private int append(Object value) {
        switch (value) {
            case String text -> encoded.text(1, text);
            case Double number -> encoded.fixed(3, number);
            case Long number when number >= 0 -> encoded.number(5, number);
            case Long number -> encoded.number(6, (number << 1) ^ (number >> 63));
            case Boolean flag -> encoded.number(7, flag ? 1 : 0);
            default -> throw new IllegalStateException("no value of a tile: " + value.getClass());
        }
        ends.add(encoded.size());
        return ends.size() - 1;
    }

    /** The values of a finished layer. */
    record Frozen(byte[] bytes, int[] ends) {

        void write(int code, int field, ProtoBytes out) {
            int from = code == 0 ? 0 : ends[code - 1];
            out.part(field, bytes, from, ends[code] - from);
        }
    }
}
