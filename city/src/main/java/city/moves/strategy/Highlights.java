package city.moves.strategy;

import java.util.List;

/** What a reader wants to know first of a reporting date: what is in trouble, what goes well, what has changed. */
record Highlights(List<SnapshotRow> troubled, List<SnapshotRow> goingWell, List<SnapshotRow> changed) {}
