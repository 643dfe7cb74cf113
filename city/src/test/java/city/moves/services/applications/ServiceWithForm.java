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
final class ServiceWithForm {

    private ServiceWithForm() {}

    /** The form about dogs, which the tests bring themselves. */
    static String ofDogs(RunningCity city, Level level) throws IOException {
        try (InputStream file = ServiceWithForm.class.getResourceAsStream("/services/hunde.xml")) {
            return of(city, level, file.readAllBytes());
        }
    }

    /** The slug of the service. */
    static String of(RunningCity city, Level level, byte[] file) {
        String slug = "probe-" + UUID.randomUUID();
        city.database().sql("""
                with made as (
                    insert into services.service (slug, example, created_at) values (:slug, true, now()) returning id)
                insert into services.version (service, number, state, valid_from, content, editor, editor_name, edited_at,
                    reviewer, reviewer_name, reviewed_at)
                select made.id, 1, 'PUBLISHED', date '2020-01-01',
                    jsonb_set(jsonb_set(v.content, '{access,level}', to_jsonb(:level::text)), '{naming,plain,de}',
                        to_jsonb('Probe: Hund anmelden'::text)),
                    v.editor, v.editor_name, v.edited_at, v.reviewer, v.reviewer_name, v.reviewed_at
                from made, services.version v join services.service s on s.id = v.service
                where s.slug = 'hund-anmelden' and v.state = 'PUBLISHED' order by v.number desc limit 1
                """).param("slug", slug).param("level", level.name()).update();
        FormVersion version = city.bean(BringingForm.class).bring(slug, file).version();
        assertThat(version).isNotNull();
        city.bean(PublishingForm.class).publish(version.id());
        return slug;
    }
}
