package city.moves.services.forms;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a service the form that comes with the program, unless the city has another one. */
@Component
public class KeepingExample {

    private final FormVersions versions;

    KeepingExample(FormVersions versions) {
        this.versions = versions;
    }

    public enum Kept {
        ADDED,
        CHANGED,
        /** It was there already. */
        SAME,
        /** The newest form of the service is the city's own. */
        LEFT
    }

    /** Whoever has begun with the form that was there before ends with that one. */
    @Transactional
    public Kept keep(String service, String title, FormVersions.Source source) {
        FormVersions.Standing standing = versions.standing(service, source);
        return switch (standing) {
            case NONE -> publish(service, title, source, Kept.ADDED);
            case OTHER_EXAMPLE -> publish(service, title, source, Kept.CHANGED);
            case THE_SAME -> Kept.SAME;
            case OF_THE_CITY -> Kept.LEFT;
        };
    }

    private Kept publish(String service, String title, FormVersions.Source source, Kept kept) {
        versions.publish(versions.addExample(service, title, source).id());
        return kept;
    }
}
