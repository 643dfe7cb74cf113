/** The map that people see: its styles, the page {@code /karte}, and small maps on other pages. */
@NullMarked
package city.moves.geo.map;

import org.jspecify.annotations.NullMarked;
