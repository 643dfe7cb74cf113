package city.moves.services.forms.authored;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.KeepingExample;
import city.moves.services.forms.KeepingExample.Kept;
import city.moves.services.forms.Wording;
import city.moves.testing.RunningCity;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExampleFormsTest {

    private static final RunningCity CITY = RunningCity.get();

    private final FormVersions versions = CITY.bean(FormVersions.class);
    private final KeepingExample keeping = CITY.bean(KeepingExample.class);
    private final FormVersions.Source source = AuthoredForm.all().getFirst().content().source();

    @Test
    void theDemoCityHasThemAllAndTakingThemAgainChangesNothing() {
        assertThat(AuthoredForm.all()).isNotEmpty().allSatisfy(form ->
                assertThat(versions.current(form.slug())).as(form.slug()).isPresent());
        assertThat(CITY.bean(TakingExamples.class).take().values()).containsOnly(Kept.SAME);
        assertThat(CITY.bean(ExamplesImport.class).importFrom("all").difference().isNone()).isTrue();
        assertThat(CITY.bean(ExamplesImport.class).importFrom("some").isComplete()).isFalse();
    }

    @Test
    void anotherExampleIsANewVersionAndTheOneBeforeStays() {
        String service = service();
        assertThat(keeping.keep(service, "Probe", source)).isEqualTo(Kept.ADDED);
        FormVersion first = versions.current(service).orElseThrow();
        FormVersions.Source other = new FormVersions.Source(source.schema(), "[]", Wording.NONE.write());
        assertThat(keeping.keep(service, "Probe", other)).isEqualTo(Kept.CHANGED);
        assertThat(keeping.keep(service, "Probe", other)).isEqualTo(Kept.SAME);
        assertThat(versions.current(service).orElseThrow().number()).isEqualTo(first.number() + 1);
        assertThat(versions.find(first.id())).hasValue(first);
    }

    @Test
    void aFormOfTheCityStays() {
        String service = service();
        versions.add(service, "Probe", new FormVersions.Source(source.schema(), "[]", Wording.NONE.write()), null);
        assertThat(keeping.keep(service, "Probe", source)).isEqualTo(Kept.LEFT);
        assertThat(versions.current(service)).as("a draft of the city").isEmpty();
    }

    private static String service() {
        String slug = "probe-" + UUID.randomUUID();
        CITY.database().sql("insert into services.service (slug, example, created_at) values (:slug, true, now())")
                .param("slug", slug).update();
        return slug;
    }
}
