package city.moves.engines.cql2;

/** {@code temporalFunction}, clause 7.8. The relations are those of the Time Ontology in OWL. */
public enum TemporalFunction {
    T_AFTER("t_after", true),
    T_BEFORE("t_before", true),
    T_CONTAINS("t_contains", false),
    T_DISJOINT("t_disjoint", true),
    T_DURING("t_during", false),
    T_EQUALS("t_equals", true),
    T_FINISHEDBY("t_finishedBy", false),
    T_FINISHES("t_finishes", false),
    T_INTERSECTS("t_intersects", true),
    T_MEETS("t_meets", false),
    T_METBY("t_metBy", false),
    T_OVERLAPPEDBY("t_overlappedBy", false),
    T_OVERLAPS("t_overlaps", false),
    T_STARTEDBY("t_startedBy", false),
    T_STARTS("t_starts", false);

    private final String operation;
    private final boolean takesInstants;

    TemporalFunction(String operation, boolean takesInstants) {
        this.operation = operation;
        this.takesInstants = takesInstants;
    }

    /** As the JSON encoding writes it. */
    public String operation() {
        return operation;
    }

    /** Whether an instant may stand where an interval may; for the others it is an error of the client. */
    public boolean takesInstants() {
        return takesInstants;
    }
}
