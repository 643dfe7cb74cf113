/**
 * The Common Query Language of the OGC (CQL2 1.0, OGC 21-065r2): both encodings, one tree, a check against the properties
 * that may be asked for, an evaluator in memory and a translation to SQL.
 *
 * <p>The way of a filter: {@link city.moves.engines.cql2.Cql2Text} or {@link city.moves.engines.cql2.Cql2Json} reads it,
 * {@link city.moves.engines.cql2.Checker} checks it, {@link city.moves.engines.cql2.SqlTranslator} lets a database do what
 * a database does exactly, and a {@link city.moves.engines.cql2.Matcher} decides the rest. A filter comes from a stranger:
 * what is wrong with it is a {@link city.moves.engines.cql2.Problem}, never an exception.
 */
@NullMarked
package city.moves.engines.cql2;

import org.jspecify.annotations.NullMarked;
