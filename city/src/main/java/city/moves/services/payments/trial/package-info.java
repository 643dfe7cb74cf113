/**
 * The trial provider of the demo city: another house that happens to stand on the same ground. It speaks HTTP with the city
 * like any other, keeps its own books, and no money flows.
 */
@NullMarked
package city.moves.services.payments.trial;

import org.jspecify.annotations.NullMarked;
