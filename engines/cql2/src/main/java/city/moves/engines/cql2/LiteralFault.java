package city.moves.engines.cql2;

/** Why a literal has no meaning. */
public enum LiteralFault {
    NO_SUCH_DATE, NO_SUCH_TIMESTAMP, NUMBER_OUT_OF_RANGE, CHARACTER_NOT_ALLOWED, RING_NOT_CLOSED, RING_TOO_SHORT,
    INTERVAL_ENDS_BEFORE_IT_STARTS, BOX_UPSIDE_DOWN
}
