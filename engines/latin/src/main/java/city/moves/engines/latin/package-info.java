/**
 * Text by DIN 91379: which characters may stand in names of people, of places and of firms, and with which basic letters a
 * name is searched for. {@link city.moves.engines.latin.LatinText} answers both.
 */
@NullMarked
package city.moves.engines.latin;

import org.jspecify.annotations.NullMarked;
