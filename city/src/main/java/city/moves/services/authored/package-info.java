/** The catalogue of the demo city as its authors write it: one file for each service. */
@NullMarked
package city.moves.services.authored;

import org.jspecify.annotations.NullMarked;
