package city.moves.platform.jobs;

import city.moves.platform.operations.Checkup;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks for work that does not go well. */
@Component
class JobCheckup implements Checkup {

    private static final int MOST_EXAMINED = 100;

    private final RunList list;
    private final Kinds kinds;

    JobCheckup(RunList list, Kinds kinds) {
        this.list = list;
        this.kinds = kinds;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "jobs";
    }

    @Override
    public Finding examine() {
        List<RunView> troubled = list.open(MOST_EXAMINED).stream().filter(RunView::isTroubled).toList();
        if (troubled.isEmpty()) {
            return Finding.healthy(kinds.all().size() + " kinds of work, none failed");
        }
        RunView first = troubled.getFirst();
        return Finding.sick(troubled.size() + " failed, such as " + first.kind() + " (" + first.cause()
                + (first.logNumber().isEmpty() ? "" : ", number " + first.logNumber() + " in the log") + ")");
    }
}
