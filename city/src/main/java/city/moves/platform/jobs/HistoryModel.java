package city.moves.platform.jobs;

import city.moves.platform.values.KeyPage;

/** A page of the history. */
record HistoryModel(KeyPage<RunView> runs, JobWords words, boolean first) {

    /** The following page; empty at the end. */
    String nextPath() {
        return runs.next() == null ? "" : OperationsDesk.HISTORY + "?nach=" + runs.next();
    }
}
