package city.moves.engines.cql2;

/** Types of one value: the scalar ones of clause 6.3 and the interval of clause 7.8. */
public enum SimpleType implements Type {
    STRING, NUMBER, INTEGER, BOOLEAN, DATE, TIMESTAMP, INTERVAL;

    boolean isScalar() {
        return this != INTERVAL;
    }

    boolean isInstant() {
        return this == DATE || this == TIMESTAMP;
    }

    boolean isNumeric() {
        return this == NUMBER || this == INTEGER;
    }

    /** Whether values of both have an order; an instant and a day are compared by the day. */
    boolean comparesWith(SimpleType other) {
        return this == other || (isNumeric() && other.isNumeric()) || (isInstant() && other.isInstant());
    }
}
