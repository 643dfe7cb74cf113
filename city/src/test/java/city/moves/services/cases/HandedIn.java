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

    /** With a tariff of five euros for each, which the office counts, and half of that for some. */
    static String serviceWithTariff(RunningCity city) throws IOException {
        String service = service(city);
        city.database().sql("""
                insert into services.tariff (service, valid_from, terms, example, editor_name, edited_at)
                values (:service, date '2020-01-01', jsonb_build_object('tariff', jsonb_build_object('kind', 'PER_UNIT',
                    'centsPerUnit', 500, 'begun', true, 'leastCents', 0), 'rounding', 'TO_THE_NEAREST_CENT',
                    'legalBasis', 'Satzung § 4', 'reliefs', '[{"kind": "REDUCED_TO_SHARE", "name": "Mit Karte", "proof": "Bonuscard",
                        "share": {"part": 50, "whole": 100}}]'::jsonb,
                    'counted', '[]'::jsonb, 'circumstances', '{}'::jsonb), true, 'Probe', now())
                """).param("service", service).update();
        return service;
    }

    static UUID id(FormWalker walker) {
        return UUID.fromString(walker.application());
    }

    static String path(UUID id) {
        return ApplicationPaths.of(id);
    }
}
