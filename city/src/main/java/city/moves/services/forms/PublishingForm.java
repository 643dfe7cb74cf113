package city.moves.services.forms;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a version of a form the one that people get who begin from now on. Who has begun ends with the one before. */
@Component
public class PublishingForm {

    private final FormVersions versions;

    PublishingForm(FormVersions versions) {
        this.versions = versions;
    }

    @Transactional
    public FormVersion publish(UUID version) {
        return versions.publish(version);
    }
}
