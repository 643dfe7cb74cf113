/**
 * Forms as the German public administration describes them: the standard XDatenfelder, editions 2 and 3.
 *
 * <p>{@link city.moves.engines.xdatenfelder.SchemaReader} reads a file into a model and lists every problem with its line and
 * column; {@link city.moves.engines.xdatenfelder.SchemaWriter} writes it back without loss. An element is known by its
 * {@link city.moves.engines.xdatenfelder.ElementPath}, never by its id, and how often it may occur belongs to the
 * {@link city.moves.engines.xdatenfelder.Position} and not to the element.
 */
@NullMarked
package city.moves.engines.xdatenfelder;

import org.jspecify.annotations.NullMarked;
