/** Published lists of codes, each in its versions, from which people choose in forms. Knows nothing of forms. */
@NullMarked
package city.moves.services.codelists;

import org.jspecify.annotations.NullMarked;
