/**
 * Does later what need not be done at once: each {@link city.moves.platform.operations.JobKind} once per cluster, in
 * small steps with a stored cursor. {@link city.moves.platform.jobs.Jobs} starts work inside the caller's transaction;
 * the desk page {@code /amt/betrieb} shows what runs, waits and failed.
 */
@NullMarked
@ApplicationModule(displayName = "Aufgaben")
package city.moves.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
