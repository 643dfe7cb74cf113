package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.services.Level;
import city.moves.services.forms.BringingForm;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.PublishingForm;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** A service of one test alone, with a form. */
public final class ServiceWithForm {

    private ServiceWithForm() {}

    /** The form about dogs, which the tests bring themselves. */
    public static String ofDogs(RunningCity city, Level level) throws IOException {
        try (InputStream file = ServiceWithForm.class.getResourceAsStream("/services/hunde.xml")) {
            return of(city, level, file.readAllBytes());
        }
    }

    /** The slug of the service. */
    public static String of(RunningCity city, Level level, byte[] file) {
        return of(city, without(city, level), file);
    }

    /** The form about dogs for a service that is paid for before the office gets the application. */
    static String ofDogsPaidBeforehand(RunningCity city) throws IOException {
        try (InputStream file = ServiceWithForm.class.getResourceAsStream("/services/hunde.xml")) {
            return of(city, without(city, Level.NONE, true), file.readAllBytes());
        }
    }

    /** So much for each dog. */
    static void charge(RunningCity city, String service, long cents) {
        city.database().sql("""
                insert into services.tariff (service, valid_from, terms, example, editor_name, edited_at)
                values (:service, date '2020-01-01', jsonb_build_object('tariff', jsonb_build_object('kind', 'PER_UNIT',
                    'centsPerUnit', :cents, 'begun', true, 'leastCents', 0), 'rounding', 'TO_THE_NEAREST_CENT',
                    'legalBasis', 'Hundesteuersatzung', 'reliefs', '[]'::jsonb,
                    'counted', '["G99000002/G99000003"]'::jsonb, 'circumstances', '{}'::jsonb), false, 'Probe', now())
                """).param("service", service).param("cents", cents).update();
    }

    private static String of(RunningCity city, String slug, byte[] file) {
        FormVersion version = city.bean(BringingForm.class).bring(slug, file).version();
        assertThat(version).isNotNull();
        city.bean(PublishingForm.class).publish(version.id());
        return slug;
    }

    /** The slug of a service that has no form yet. */
    public static String without(RunningCity city, Level level) {
        return without(city, level, false);
    }

    private static String without(RunningCity city, Level level, boolean prepayment) {
        String slug = "probe-" + UUID.randomUUID();
        city.database().sql("""
                with made as (
                    insert into services.service (slug, example, created_at) values (:slug, true, now()) returning id)
                insert into services.version (service, number, state, valid_from, content, editor, editor_name, edited_at,
                    reviewer, reviewer_name, reviewed_at)
                select made.id, 1, 'PUBLISHED', date '2020-01-01',
                    jsonb_set(jsonb_set(jsonb_set(v.content, '{access,level}', to_jsonb(:level::text)), '{naming,plain,de}',
                        to_jsonb('Probe: Hund anmelden'::text)), '{fees,prepayment}', to_jsonb(:prepayment))
                        || jsonb_build_object('processing', jsonb_build_object('from', 2, 'to', 4, 'unit', 'WEEKS', 'note', '')),
                    v.editor, v.editor_name, v.edited_at, v.reviewer, v.reviewer_name, v.reviewed_at
                from made, services.version v join services.service s on s.id = v.service
                where s.slug = 'hund-anmelden' and v.state = 'PUBLISHED' order by v.number desc limit 1
                """).param("slug", slug).param("level", level.name()).param("prepayment", prepayment).update();
        return slug;
    }
}
