package city.moves.strategy;

import city.moves.platform.web.Page;
import org.springframework.stereotype.Component;

/** Which measures the public can read of: those of the newest released report. */
@Component
class PublishedMeasures {

    private final Edition edition;
    private final Snapshots snapshots;

    PublishedMeasures(Edition edition, Snapshots snapshots) {
        this.edition = edition;
        this.snapshots = snapshots;
    }

    boolean contain(String key, Page page) {
        return edition.asked("", page).flatMap(newest -> snapshots.find(newest.day(), key)).isPresent();
    }
}
