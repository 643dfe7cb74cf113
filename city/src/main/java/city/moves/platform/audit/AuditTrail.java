package city.moves.platform.audit;

/** The trace that every write by staff leaves. */
public interface AuditTrail {

    /** Appends to the chain of the deed's module, in the transaction of the caller, without which it is a fault. */
    void record(Deed deed);
}
