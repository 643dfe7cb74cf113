/**
 * The one search over the whole city. A capability hands in a {@link city.moves.platform.search.SearchDocument} in the
 * transaction of its use case, names its kinds in its messages ({@code search.kind.<kind>}) and may contribute
 * {@link city.moves.platform.search.ProtectedNames}. Every node follows the table and keeps a Lucene index of its own,
 * which can be thrown away at any time.
 */
@NullMarked
@ApplicationModule(displayName = "Suche")
package city.moves.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
