/**
 * Mandates between accounts: one person lets another one apply in their name, for a service or for all, until a day. Both see
 * it and both may end it. Applications ask here whether somebody may.
 */
@NullMarked
package city.moves.services.mandates;

import org.jspecify.annotations.NullMarked;
