package city.moves.services.cases;

import city.moves.services.Level;
import city.moves.services.applications.ApplicationPaths;
import city.moves.services.applications.FormWalker;
import city.moves.services.applications.ServiceWithForm;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** Applications as people hand them in, for the desk to work on. */
final class HandedIn {

    static final String OFFICE = "stadtkaemmerei";
    private static final String DOG = "G99000002/G99000003[0]/";

    private HandedIn() {}

    /** By somebody, for a service that anybody may apply for; the walker stands on the page of the application. */
    static FormWalker by(HttpVisitor visitor, String service, String name) {
        return new FormWalker(visitor).begin(service)
                .press(Map.of("G99000001/F99000001", name, "G99000001/F99000002", "Anna"))
                .press(Map.of(DOG + "F99000004", "Bello", DOG + "F99000005", "1.5.2026", DOG + "F99000006", "false"))
                .press(Map.of("F99000009", "true")).press(Map.of("richtig", "ja"));
    }

    static String service(RunningCity city) throws IOException {
        return ServiceWithForm.ofDogs(city, Level.NONE);
    }

    static UUID id(FormWalker walker) {
        return UUID.fromString(walker.application());
    }

    static String path(UUID id) {
        return ApplicationPaths.of(id);
    }
}
