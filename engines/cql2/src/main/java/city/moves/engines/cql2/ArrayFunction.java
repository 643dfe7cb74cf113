package city.moves.engines.cql2;

/** {@code arrayFunction}, clause 7.9: relations of sets. */
public enum ArrayFunction {
    A_EQUALS("a_equals"), A_CONTAINS("a_contains"), A_CONTAINEDBY("a_containedBy"), A_OVERLAPS("a_overlaps");

    private final String operation;

    ArrayFunction(String operation) {
        this.operation = operation;
    }

    /** As the JSON encoding writes it. */
    public String operation() {
        return operation;
    }
}
