package city.moves.strategy;

import city.moves.engines.portfolio.RollUp;
import java.util.List;

/** A bundle within the page of its field, with its first measures. */
record BundleRows(Bundle bundle, RollUp sum, List<SnapshotRow> measures) {}
