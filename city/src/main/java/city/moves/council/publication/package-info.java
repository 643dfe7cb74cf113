/**
 * What the world may know of councils: the objects of OParl with what each says of itself. Pages, interfaces, search and feeds
 * for everyone read here and nowhere else, so that a draft or a secret cannot slip out by a forgotten condition.
 */
@NullMarked
package city.moves.council.publication;

import org.jspecify.annotations.NullMarked;
