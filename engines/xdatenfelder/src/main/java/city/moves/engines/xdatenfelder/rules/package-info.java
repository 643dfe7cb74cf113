/**
 * What is shown, needed, computed and allowed in a form, depending on its answers. One language of
 * {@link city.moves.engines.xdatenfelder.rules.Expression}s with three-valued logic, one
 * {@link city.moves.engines.xdatenfelder.rules.Evaluator}; a file of vectors lets another implementation prove that it agrees.
 */
@NullMarked
package city.moves.engines.xdatenfelder.rules;

import org.jspecify.annotations.NullMarked;
