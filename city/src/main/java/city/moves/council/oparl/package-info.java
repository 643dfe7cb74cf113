/** The council for programs: the interface OParl 1.1, which shows what was published and nothing else. */
@NullMarked
package city.moves.council.oparl;

import org.jspecify.annotations.NullMarked;
