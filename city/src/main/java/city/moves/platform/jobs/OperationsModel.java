package city.moves.platform.jobs;

import java.util.Arrays;
import java.util.List;

/** The page of operations. */
record OperationsModel(ReadingJobs.Overview overview, JobWords words, Done done,
        List<OperationsSection.Said> sections) {

    /** What the person has just done. */
    enum Done {
        NOTHING(""),
        CANCELLED("abgebrochen"),
        REPEATED("wiederholt");

        private final String word;

        Done(String word) {
            this.word = word;
        }

        /** In an address. */
        String word() {
            return word;
        }

        static Done of(String word) {
            return Arrays.stream(values()).filter(done -> done.word.equals(word)).findFirst().orElse(NOTHING);
        }
    }

    List<RunView> running() {
        return overview.open().stream().filter(run -> run.phase() == Phase.RUNNING).toList();
    }

    List<RunView> troubled() {
        return overview.open().stream().filter(RunView::isTroubled).toList();
    }

    /** What was started and is not begun; what only follows its schedule stands elsewhere. */
    List<RunView> waiting() {
        return overview.open().stream().filter(run -> run.phase() == Phase.WAITING && !run.isTroubled()).toList();
    }
}
