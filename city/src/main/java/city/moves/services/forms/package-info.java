/**
 * The forms of services: brought in from files of the administration, kept in versions, and made ready to be asked,
 * step by step. Knows nothing of who fills them in.
 */
@NullMarked
package city.moves.services.forms;

import org.jspecify.annotations.NullMarked;
