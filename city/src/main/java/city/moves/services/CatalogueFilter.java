package city.moves.services;

import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to.
 *
 * @param situation null for all
 * @param office    key of a unit; empty for all
 * @param letter    with which titles begin; empty for all
 * @param clientele null for all
 * @param online    true for those that are applied for online
 */
record CatalogueFilter(@Nullable Situation situation, String office, String letter, @Nullable Clientele clientele,
        boolean online) {

    static final CatalogueFilter NONE = new CatalogueFilter(null, "", "", null, false);

    boolean isNone() {
        return equals(NONE);
    }
}
