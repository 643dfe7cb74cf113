package city.moves.platform.audit;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Visitor;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows the trail to who may read it. */
@Service
class ReadingTrail {

    static final String RIGHT = "audit.read";
    static final int PAGE = 50;

    /** A page of entries and the names of all chains. */
    record Read(KeyPage<TrailEntry> entries, List<String> modules) {}

    private final Trail trail;
    private final Chains chains;

    ReadingTrail(Trail trail, Chains chains) {
        this.trail = trail;
        this.chains = chains;
    }

    Outcome<Read> read(Visitor visitor, Trail.Filter filter) {
        return visitor.may(RIGHT)
                ? Outcome.done(new Read(trail.list(filter, PAGE), chains.modules()))
                : Outcome.refused(Trouble.RIGHT_MISSING, "web.trouble.right-missing.text");
    }
}
