/**
 * The council that one can follow: bodies, people, meetings, papers and what was decided, for people and in OParl. Whatever
 * leaves this room for everyone comes from its publication, in which nothing stands that was not published. Knows no other
 * capability.
 */
@NullMarked
@ApplicationModule(displayName = "Rat")
package city.moves.council;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
