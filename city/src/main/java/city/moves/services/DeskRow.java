package city.moves.services;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service in the list of the desk.
 *
 * @param published number of the version that everyone reads; null if none
 * @param work      state of the version in work; null if none is
 * @param gaps      what its newest version lacks
 */
record DeskRow(String slug, String title, String office, @Nullable Integer published, @Nullable VersionState work,
        String editor, Instant edited, int gaps) {}
