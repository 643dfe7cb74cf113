package city.moves.services.applications;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in an application where that is not the person for whom it is.
 *
 * @param kind    by what right; null until it is said
 * @param account of who acts; null for who has none
 * @param name    of who acts
 * @param mandate that the account of the other person gave; null if it rests on something else
 * @param proof   the upload that shows the right; null for none
 */
public record Representation(@Nullable Kind kind, @Nullable UUID account, String name, @Nullable UUID mandate,
        @Nullable UUID proof) {

    public enum Kind {
        /** A parent, or who else has custody of a child. */
        PARENT,
        /** Whom a court appointed. */
        GUARDIAN,
        /** Whom the person authorised in writing. */
        AUTHORISED,
        /** Whom the person authorised in their own account. */
        MANDATE;

        /** True if it has to be shown by a document. */
        public boolean isProved() {
            return this == GUARDIAN || this == AUTHORISED;
        }
    }

    /** True if nothing is missing that an office needs. */
    boolean isComplete() {
        return kind != null && !name.isEmpty() && (!kind.isProved() || proof != null);
    }
}
