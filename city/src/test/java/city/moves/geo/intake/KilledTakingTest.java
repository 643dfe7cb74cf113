package city.moves.geo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.jobs.Jobs;
import city.moves.testing.ChildProcess;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of the city ends in the middle of putting a file into its layer, as when the power fails. */
class KilledTakingTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final String SAID = "#office=tiefbauamt,licence=dl-de/by-2-0,source=Quelle der Probe";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MANY = 20_000;

    @TempDir
    Path folder;

    private final String key = "abbruch-" + UUID.randomUUID().toString().substring(0, 8);
    private final LayerImport kind = CITY.bean(LayerImport.class);

    @Test
    void theLayerStaysAsItWasAndTheWorkGoesOnWhereAnotherTakesItUp() throws IOException {
        Path file = file(2, 0);
        assertThat(kind.importFrom(file + SAID).taken()).isEqualTo(2);
        Layer before = layer();
        file(MANY, 1);
        DatabaseAccess access = CITY.ownDatabase();
        try (ChildProcess other = ChildProcess.city(Map.of("MOVES_DB_PASSWORD", access.password()),
                List.of("import", "layer", file.toString(), "--db", access.url(), "--db-user", access.user(), "--data",
                        CITY.bean(Environment.class).getRequiredProperty("moves.data")))) {
            await(() -> intakes("state = 'TAKING' and read > 0") == 1);
            other.killAlone();
        }
        assertThat(intakes("state = 'TAKING'")).as("it was killed in the midst").isEqualTo(1);
        assertThat(layer().content()).isEqualTo(before.content());
        assertThat(layer().features()).isEqualTo(2);
        assertThat(kinds()).as("all of the old, nothing of the new").isEqualTo("Art 0: 2");
        goOn(before);
        await(() -> intakes("state = 'TAKING'") == 0);
        assertThat(layer().features()).isEqualTo(MANY);
        assertThat(kinds()).as("all of the new, nothing of the old").isEqualTo("Art 1: " + MANY);
        long content = layer().content();
        assertThat(kind.importFrom(file.toString()).taken()).isEqualTo(MANY);
        assertThat(layer().content()).as("said once more it changes nothing").isEqualTo(content);
    }

    /** As whoever finds that the lease of the killed one has ended does it. */
    private static void goOn(Layer layer) {
        String intake = CITY.database().sql("select id::text from geo.intake where target = :layer and state = 'TAKING'")
                .param("layer", layer.number()).query(String.class).single();
        CITY.bean(TransactionTemplate.class).executeWithoutResult(_ ->
                CITY.bean(Jobs.class).start(CITY.bean(IntakeJob.class), intake));
    }

    private Path file(int rows, int sort) throws IOException {
        return Files.write(folder.resolve(key + ".csv"), IntStream.rangeClosed(0, rows).mapToObj(row -> row == 0
                ? "nr;art;lon;lat" : String.format(Locale.GERMANY, "%d;Art %d;%.5f;%.5f", row, sort, 9.1 + row % 200 / 1e3,
                        48.7 + row / 200 / 1e3)).toList());
    }

    private Layer layer() {
        return CITY.bean(Layers.class).find(key).orElseThrow();
    }

    private long intakes(String which) {
        return CITY.database().sql("select count(*) from geo.intake where name = :name and " + which)
                .param("name", key + ".csv").query(Long.class).single();
    }

    private String kinds() {
        return CITY.database().sql("""
                select string_agg(kind || ': ' || many, ', ') from (select props->>'art' as kind, count(*) as many
                    from geo.feature where layer = :layer group by 1) counted
                """).param("layer", layer().number()).query(String.class).single();
    }

    private static void await(BooleanSupplier condition) {
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("what was waited for").isLessThan(latest);
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
