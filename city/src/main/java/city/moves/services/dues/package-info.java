/** Fees that became due with a notice: what is open of them, and what an office decided about what nobody paid. */
@NullMarked
package city.moves.services.dues;

import org.jspecify.annotations.NullMarked;
