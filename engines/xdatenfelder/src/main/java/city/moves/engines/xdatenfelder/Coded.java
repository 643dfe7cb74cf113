package city.moves.engines.xdatenfelder;

import java.util.EnumSet;
import java.util.Optional;

/** A value that the files write as a code of a published list. */
public interface Coded {
    String code();

    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> list, String code) {
        return EnumSet.allOf(list).stream().filter(value -> value.code().equals(code)).findFirst();
    }
}
