/** The forms of the city's own as authors write them: one file for each service, and building blocks that many share. */
@NullMarked
package city.moves.services.forms.authored;

import org.jspecify.annotations.NullMarked;
