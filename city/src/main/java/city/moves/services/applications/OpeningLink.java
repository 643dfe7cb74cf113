package city.moves.services.applications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the browser that came with a link come back without it. */
@Component
class OpeningLink {

    private final Applications applications;

    OpeningLink(Applications applications) {
        this.applications = applications;
    }

    @Transactional
    public void open(Application application, String secret) {
        applications.open(application.id(), secret, false);
    }
}
