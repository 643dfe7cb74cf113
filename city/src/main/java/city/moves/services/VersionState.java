package city.moves.services;

import java.util.Locale;
import java.util.Set;

/** Where a version of a service stands on its way. */
public enum VersionState {
    DRAFT,
    IN_REVIEW,
    /** Readable by everyone within its dates, also after a newer one has taken its place. */
    PUBLISHED,
    /** Taken back, or given up before anyone read it. */
    WITHDRAWN;

    /** Where it may go from here; the database holds the same table. */
    public Set<VersionState> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> Set.of(DRAFT, PUBLISHED);
            case PUBLISHED -> Set.of(WITHDRAWN);
            case WITHDRAWN -> Set.of();
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
