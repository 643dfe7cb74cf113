/** What tests share: one running city, one browser, a clock that can be set. */
@NullMarked
package city.moves.testing;

import org.jspecify.annotations.NullMarked;
