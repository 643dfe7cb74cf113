package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.operations.Mistake;
import city.moves.testing.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    Path parent;

    @Test
    void everyMistakeIsToldAtOnceAndNothingIsTouched() {
        Path folder = parent.resolve("data");
        Map<String, String> environment = Map.of("MOVES_PROT", "81", "MOVES_RATE_BURST", "many",
                "MOVES_COLOURS_ACTION", "red", "MOVES_BASE_URL", "moves.example.org", "SERVER_ADDRESS", "not an address",
                "MOVES_CITY_NAME", "Esslingen", "MOVES_OUTBOUND_PORTS", "8088, 65536");
        try (ChildProcess city = ChildProcess.city(environment,
                List.of("--port", "eighty", "--data", folder.toString(), "--db", "jdbc:postgresql://db/moves"))) {
            assertThat(city.exitCode()).isEqualTo(78);
            assertThat(city.awaitEnd()).containsExactly(
                    "Nothing was started or changed, because 8 things are not understood:",
                    "  --port (command line): is \"eighty\"; allowed: a number from 0 to 65535",
                    "  MOVES_DB_PASSWORD (environment): is missing, but --db is given; allowed: the password of the role "
                            + "moves; set it to nothing if the server asks for none",
                    "  MOVES_BASE_URL (environment): is \"moves.example.org\"; allowed: an address such as "
                            + "https://moves.example.org",
                    "  SERVER_ADDRESS (environment): is \"not an address\"; allowed: an address of this machine",
                    "  MOVES_OUTBOUND_PORTS (environment): is \"8088, 65536\"; allowed: ports with commas between, such as "
                            + "8088,9443",
                    "  MOVES_RATE_BURST (environment): is \"many\"; allowed: a number from 1 to 1000000",
                    "  MOVES_COLOURS_… (environment): moves.colours: write a colour as #2044aa, not as red; "
                            + "allowed: colours such as #2044aa that everyone can read",
                    "  MOVES_PROT (environment): means nothing; allowed: perhaps MOVES_PORT is meant",
                    "The command help shows the options, docs/operations.md everything.");
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void theDoctorShowsTheSameMistakes() {
        try (ChildProcess doctor = ChildProcess.city(Map.of("MOVES_FROG", "green"),
                List.of("doctor", "--port", "-1", "--data", parent.resolve("data").toString()))) {
            assertThat(doctor.exitCode()).isEqualTo(1);
            assertThat(doctor.awaitEnd()).containsExactly(
                    "  BAD   configuration        --port (command line): is \"-1\"; allowed: a number from 0 to 65535",
                    "  BAD   configuration        MOVES_FROG (environment): means nothing; allowed: the names in "
                            + "docs/operations.md");
        }
    }

    @Test
    void aPropertyOfTheJvmWinsOverTheEnvironmentAndNoSecretIsRepeated() {
        Configuration told = Configuration.read(List.of(), Map.of("MOVES_PORT", "81"),
                Map.of("moves.port", "82", "moves.db", "jdbc:mysql://user:secret@db/moves"));

        assertThat(told.line().port()).isEqualTo(82);
        assertThat(told.mistakes()).extracting(Mistake::place)
                .containsExactly("-Dmoves.db (option of the JVM)", "MOVES_DB_PASSWORD (environment)");
        assertThat(told.story()).doesNotContain("secret");
    }
}
