package city.moves.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The upper levels of the strategy read at once: null and empty while there is no strategy. */
record TreeTop(@Nullable Frame frame, List<StrategicGoal> goals, List<FieldOfAction> fields, List<Source> sources) {}
