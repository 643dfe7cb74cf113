/**
 * The layers of the map by OGC API Features Part 1 (OGC 17-069r4) and Part 2 (OGC 18-058r1), for programs and for
 * people. Nothing of the standard leaks into the room around it.
 */
@NullMarked
package city.moves.geo.ogc;

import org.jspecify.annotations.NullMarked;
