/**
 * The catalogue as the federal exchange format XZuFi shapes it, written and read. Names of elements that no schema at hand
 * confirms are chosen as the guide names them; nothing of the format leaks into the rest of the room.
 */
@NullMarked
package city.moves.services.xzufi;

import org.jspecify.annotations.NullMarked;
