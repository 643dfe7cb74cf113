package city.moves.engines.xdatenfelder.rules;

import city.moves.engines.xdatenfelder.DataType;

/** The kinds of values that rules tell apart. */
public enum ValueType {
    TEXT,
    NUMBER,
    TRUTH,
    DAY;

    static ValueType of(DataType type) {
        return switch (type) {
            case TEXT, TEXT_LATIN, TIME, DATE_TIME, FILE, OBJECT -> TEXT;
            case NUMBER, INTEGER, CURRENCY -> NUMBER;
            case BOOLEAN -> TRUTH;
            case DATE -> DAY;
        };
    }
}
