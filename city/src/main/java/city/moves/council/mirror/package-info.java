/**
 * Takes over what others publish of their councils by OParl, from files and from servers. What is taken over is published here
 * under addresses of this city, with the address that it has there.
 */
@NullMarked
package city.moves.council.mirror;

import org.jspecify.annotations.NullMarked;
