package city.moves.platform.places;

import city.moves.platform.audit.Deed;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.imports.ImportReport.Difference;
import java.util.Map;

/** What the trail says of a register that was taken over. It happens at the terminal, where nobody is signed in. */
final class Taken {

    private static final String AT_THE_TERMINAL = "Terminal";

    private Taken() {}

    static Deed of(Register register, Difference difference, Origin origin) {
        return Deed.of("places", "register.taken", "register:" + register.word(), null, AT_THE_TERMINAL, Map.of(
                "rows-added", new Change(null, String.valueOf(difference.added())),
                "rows-changed", new Change(null, String.valueOf(difference.changed())),
                "rows-removed", new Change(null, String.valueOf(difference.removed())),
                "source", new Change(null, origin.source())));
    }
}
