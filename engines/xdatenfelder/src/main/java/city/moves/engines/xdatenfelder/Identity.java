package city.moves.engines.xdatenfelder;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which definition an element follows. The same definition may stand at several places of a form; a place is an
 * {@link ElementPath}.
 *
 * @param version absent in a working copy
 */
public record Identity(String id, @Nullable String version) {
    private static final Pattern ID_OF_EDITION_TWO = Pattern.compile("[A-Z][0-9]{8}");
    private static final Pattern VERSION_OF_EDITION_TWO = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final int NUMBER_RANGE = 3;

    /** The same identity as edition 3 writes it: S00000121 1.0 is S00000000121 1.0.0. */
    public Identity inEditionThree() {
        String longId = ID_OF_EDITION_TWO.matcher(id).matches()
                ? id.substring(0, NUMBER_RANGE) + "000" + id.substring(NUMBER_RANGE)
                : id;
        String longVersion = version != null && VERSION_OF_EDITION_TWO.matcher(version).matches() ? version + ".0" : version;
        return new Identity(longId, longVersion);
    }
}
