/**
 * What people apply for: from the first answer to the day on which it is handed in, and what becomes of it then. Knows
 * the forms of services, and asks them what to ask.
 */
@NullMarked
package city.moves.services.applications;

import org.jspecify.annotations.NullMarked;
