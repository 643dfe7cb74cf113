package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an entry of a form's file may be; its word stands first in the entry. */
enum Kind {
    TEXT(DataType.TEXT),
    /** Of the characters that names have. */
    NAME(DataType.TEXT_LATIN),
    /** Several lines. */
    LONG(DataType.TEXT),
    YES_NO(DataType.BOOLEAN),
    /** A sentence that must be agreed to. */
    DECLARE(DataType.BOOLEAN),
    CHOICE(DataType.TEXT),
    DATE(DataType.DATE),
    TIME(DataType.TIME),
    MONEY(DataType.CURRENCY),
    INTEGER(DataType.INTEGER),
    NUMBER(DataType.NUMBER),
    FILE(DataType.FILE),
    /** Something to read. */
    NOTE(DataType.TEXT);

    private final DataType type;

    Kind(DataType type) {
        this.type = type;
    }

    DataType type() {
        return type;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static String words() {
        return List.of(values()).stream().map(Kind::word).collect(Collectors.joining(", "));
    }
}
