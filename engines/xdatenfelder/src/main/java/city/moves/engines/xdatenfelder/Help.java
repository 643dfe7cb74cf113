package city.moves.engines.xdatenfelder;

import org.jspecify.annotations.Nullable;

/** Texts that help: the hint below the label of the input, and the one for caseworkers and printouts. */
public record Help(@Nullable String input, @Nullable String output) {
    public static final Help NONE = new Help(null, null);
}
