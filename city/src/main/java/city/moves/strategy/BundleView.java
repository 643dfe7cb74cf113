package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import java.util.List;

/** What the page of a bundle shows. */
record BundleView(StrategyWords words, ReportingDate date, boolean past, FieldOfAction field, Bundle bundle,
        RollUp sum, List<SnapshotRow> measures, List<MoneyOfYear> money, List<PostsOfYear> posts) {}
