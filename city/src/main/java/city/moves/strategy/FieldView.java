package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import java.util.List;

/** What the page of a field of action shows. */
record FieldView(StrategyWords words, ReportingDate date, boolean past, FieldOfAction field, RollUp sum,
        List<BundleRows> bundles, List<MoneyOfYear> money, List<PostsOfYear> posts, List<Task> tasks,
        List<Source> sources) {}
