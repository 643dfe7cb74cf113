/**
 * Judges the measures of a portfolio. Nobody types a colour: from milestones, money, posts, predecessors, open decisions
 * and the day of the last confirmation, {@link city.moves.engines.portfolio.StatusRules} computes a colour for each
 * dimension and the reason for it, as of any reporting date.
 *
 * <p>Values go in, values come out; the same inputs give the same bytes on every machine. Ratios are exact
 * {@linkplain city.moves.engines.portfolio.Fraction fractions}, so a threshold is met or missed and never a matter of
 * rounding.
 */
@NullMarked
package city.moves.engines.portfolio;

import org.jspecify.annotations.NullMarked;
