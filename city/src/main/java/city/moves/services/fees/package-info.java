/**
 * What services cost, in versions that can be assessed: the fee of a case by what somebody answered, frozen when it is
 * handed in, and what an office assesses later. Knows neither forms nor payments.
 */
@NullMarked
package city.moves.services.fees;

import org.jspecify.annotations.NullMarked;
