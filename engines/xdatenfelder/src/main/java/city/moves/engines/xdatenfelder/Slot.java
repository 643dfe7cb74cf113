package city.moves.engines.xdatenfelder;

import java.util.List;

/**
 * A part that the standard allows within another one.
 *
 * @param kept  the model has no use for it and keeps it as it is
 * @param codes what a code may be
 */
record Slot(String name, Times times, Content content, boolean kept, List<String> codes) {
    enum Times {
        ONE,
        OPTIONAL,
        MANY
    }

    enum Content {
        TEXT,
        /** Text with a link as attribute, or attributes with a text. */
        NOTE,
        DAY,
        INSTANT,
        WHOLE_NUMBER,
        CODE,
        /** Parts of its own, by the same grammar. */
        PARTS,
        /** Anything of the standard's namespace. */
        ANY
    }
}
