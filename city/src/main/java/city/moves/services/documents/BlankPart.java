package city.moves.services.documents;

import java.util.List;

/** What stands on a form that is filled in by hand. */
sealed interface BlankPart {

    /** Something to read. */
    record Reading(String text) implements BlankPart {}

    /**
     * Questions that belong together.
     *
     * @param title empty if the form gives none
     * @param note  when it is to be filled in, and how often; empty for always, once
     */
    record Group(String title, String hint, boolean optional, List<String> note, List<BlankPart> parts) implements BlankPart {}

    /**
     * Something to answer.
     *
     * @param number by which other questions speak of it
     * @param note   when it is to be filled in, and how often; empty for always, once
     */
    record Question(int number, String label, String hint, boolean optional, List<String> note, List<Space> spaces)
            implements BlankPart {}

    /** Where the answer goes. */
    sealed interface Space {}

    /**
     * Lines to write on.
     *
     * @param narrow true for a day or a figure
     * @param unit   that stands behind the line; empty for none
     */
    record Lines(int number, boolean narrow, String unit) implements Space {}

    /** Boxes to tick, one below the other or, if they are short, side by side. */
    record Boxes(boolean sideBySide, List<Box> boxes) implements Space {}

    /** @param ours true for a word of the house, false for one of the form */
    record Box(String name, String help, boolean ours) {}
}
