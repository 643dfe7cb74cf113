package city.moves.engines.xdatenfelder;

/** What a value is (Datentyp). */
public enum DataType implements Coded {
    TEXT("text"),
    /** Text of the characters of DIN 91379. */
    TEXT_LATIN("text_latin"),
    DATE("date"),
    TIME("time"),
    DATE_TIME("datetime"),
    BOOLEAN("bool"),
    NUMBER("num"),
    INTEGER("num_int"),
    CURRENCY("num_currency"),
    FILE("file"),
    OBJECT("obj");

    private final String code;

    DataType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    public boolean isText() {
        return this == TEXT || this == TEXT_LATIN;
    }

    public boolean isNumber() {
        return this == NUMBER || this == INTEGER || this == CURRENCY;
    }
}
