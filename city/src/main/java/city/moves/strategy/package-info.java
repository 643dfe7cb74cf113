/** Where everyone sees how the digital strategy is going: goals, measures, money, posts, milestones, status. Computes every status and types none. Knows no other capability. */
@NullMarked
@ApplicationModule(displayName = "Strategie")
package city.moves.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
