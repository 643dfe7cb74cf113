package city.moves.geo.intake;

import city.moves.engines.geoformats.ProblemKind;
import java.util.List;

/** What can be wrong with a file or with its records, and what may be done about it; the first choice is proposed. */
enum Flaw {
    FORMAT_UNKNOWN,
    PART_MISSING,
    /** Only what came before could be read. */
    FILE_DAMAGED(Choice.TAKE),
    /** Only what is within the limits was read. */
    TOO_LARGE(Choice.TAKE),
    CRS_UNKNOWN,
    ENCODING_UNSURE,
    RECORD_DAMAGED(Choice.LEAVE_OUT),
    VALUE_DAMAGED(Choice.TAKE),
    GEOMETRY_DAMAGED(Choice.LEAVE_OUT),
    TOO_MANY_VERTICES(Choice.LEAVE_OUT),
    /** Its place is nowhere on Earth, if the system is the right one. */
    OUTSIDE_SYSTEM(Choice.LEAVE_OUT),
    RING_UNCLOSED(Choice.REPAIR, Choice.LEAVE_OUT),
    SELF_INTERSECTION(Choice.REPAIR, Choice.LEAVE_OUT),
    GEOMETRY_EMPTY(Choice.LEAVE_OUT, Choice.TAKE),
    /** No house of the register is called so. */
    ADDRESS_UNKNOWN(Choice.LEAVE_OUT, Choice.TAKE),
    /** Several houses of the register are called so. */
    ADDRESS_AMBIGUOUS(Choice.LEAVE_OUT, Choice.TAKE),
    DUPLICATE(Choice.LEAVE_OUT, Choice.TAKE),
    OUTSIDE_CITY(Choice.TAKE, Choice.LEAVE_OUT),
    /** A value that the type of its property does not allow. */
    VALUE_UNFIT(Choice.TAKE, Choice.LEAVE_OUT),
    KEY_MISSING(Choice.LEAVE_OUT),
    /** A geometry of another kind than the layer has. */
    KIND_UNFIT(Choice.LEAVE_OUT),
    /** Something else that its layer cannot hold, such as an end before the beginning. */
    FEATURE_UNFIT(Choice.LEAVE_OUT);

    /** What becomes of a record with a flaw. */
    enum Choice { REPAIR, TAKE, LEAVE_OUT }

    private final List<Choice> choices;

    Flaw(Choice... choices) {
        this.choices = List.of(choices);
    }

    /** Nothing to choose where there is none or only one. */
    List<Choice> choices() {
        return choices;
    }

    boolean isChosen() {
        return choices.size() > 1 || isHalf();
    }

    /** True if a part of the file is missing, which somebody has to want. */
    boolean isHalf() {
        return this == FILE_DAMAGED || this == TOO_LARGE;
    }

    /** True if a record is shown by its address. */
    boolean tellsAddress() {
        return this == ADDRESS_UNKNOWN || this == ADDRESS_AMBIGUOUS;
    }

    static Flaw of(ProblemKind kind) {
        return kind == ProblemKind.SEVERAL_LAYERS ? PART_MISSING : valueOf(kind.name());
    }
}
