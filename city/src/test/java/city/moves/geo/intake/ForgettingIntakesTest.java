package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.geo.remote.RemoteService;
import city.moves.geo.remote.ServiceKind;
import city.moves.platform.files.FileStore;
import city.moves.platform.operations.JobState;
import city.moves.testing.RunningCity;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class ForgettingIntakesTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String FILE = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[9.18,48.77]},"properties":{"art":"Linde"}}
            """;

    private final Intakes intakes = CITY.bean(Intakes.class);
    private final Fetches fetches = CITY.bean(Fetches.class);

    @Test
    void whatNobodyWentOnWithForAMonthIsGivenUpAndItsFileLetGo() {
        Intake old = uploaded();
        Intake young = uploaded();
        makeOld("geo.intake", old.id());
        forget();
        assertThat(intakes.find(old.id()).orElseThrow().state()).isEqualTo(IntakeState.GIVEN_UP);
        assertThat(CITY.bean(FileStore.class).find(old.file())).isEmpty();
        assertThat(intakes.find(young.id()).orElseThrow().state()).isEqualTo(young.state());
        assertThat(CITY.bean(FileStore.class).find(young.file())).isPresent();
    }

    @Test
    void aServiceThatSomebodyOnlyLookedAtIsForgottenButNotWhereAFileCameFrom() {
        Fetch looked = fetches.add(content(), FetchState.CHOOSING, null, null, "Emre Yılmaz");
        Fetch young = fetches.add(content(), FetchState.CHOOSING, null, null, "Emre Yılmaz");
        Fetch source = fetches.change(fetches.add(content(), FetchState.FETCHING, null, null, "Emre Yılmaz"),
                FetchState.FETCHED, content(), uploaded().id()).orElseThrow();
        makeOld("geo.fetch", looked.id());
        makeOld("geo.fetch", source.id());
        forget();
        assertThat(fetches.find(looked.id())).isEmpty();
        assertThat(fetches.find(young.id())).isPresent();
        assertThat(fetches.find(source.id())).isPresent();
    }

    private Intake uploaded() {
        Uploader emre = new Uploader(CITY.visitor().signInAs("emre.yilmaz"));
        emre.upload("baum.geojson", FILE.getBytes(StandardCharsets.UTF_8), "");
        return intakes.find(UUID.fromString(emre.address().replaceFirst(".*/einlesen/([0-9a-f-]{36}).*", "$1"))).orElseThrow();
    }

    private static FetchContent content() {
        return new FetchContent(new RemoteService(ServiceKind.OGC_API, "Probe", "https://geo.example.org/", List.of()), null,
                true, false, List.of());
    }

    private static void makeOld(String table, UUID id) {
        CITY.database().sql("update " + table + " set begun = :long where id = :id").param("id", id)
                .param("long", Timestamp.from(CITY.clock().instant().minus(ForgettingIntakes.PATIENCE).minus(Duration.ofHours(1))))
                .update();
    }

    private static void forget() {
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                CITY.bean(ForgettingIntakes.class).begin(new JobState("", "", 0)).finish());
    }
}
