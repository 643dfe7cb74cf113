/** Asks every route of the house for nonsense and judges the answers: no fault, nothing foreign, nothing that runs. */
@NullMarked
package city.moves.fuzzing;

import org.jspecify.annotations.NullMarked;
