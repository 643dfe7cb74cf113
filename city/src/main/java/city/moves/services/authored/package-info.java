/** What authors write for the demo city, one file for each service: read, with each flaw by its line and column. */
@NullMarked
package city.moves.services.authored;

import org.jspecify.annotations.NullMarked;
