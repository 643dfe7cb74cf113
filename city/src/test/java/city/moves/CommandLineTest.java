package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.CommandLine.Command;
import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.operations.Mistake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void nothingSaidMeansTheDemoCityOnItsUsualPort() {
        CommandLine line = understood(Map.of());

        assertThat(line.command()).isEqualTo(Command.RUN);
        assertThat(line.port()).isEqualTo(8080);
        assertThat(line.demo()).isTrue();
        assertThat(line.data()).isEqualTo(Path.of("data"));
        assertThat(line.database()).isEmpty();
        assertThat(line.baseUrl()).isEmpty();
    }

    @Test
    void optionsStandBeforeOrAfterTheCommandWithSpaceOrEqualsSign() {
        CommandLine line = understood(Map.of(), "--port=81", "import", "measures", "--data", "/srv/moves", "list.csv");

        assertThat(line.command()).isEqualTo(Command.IMPORT);
        assertThat(line.words()).containsExactly("measures", "list.csv");
        assertThat(line.port()).isEqualTo(81);
        assertThat(line.data()).isEqualTo(Path.of("/srv/moves"));
    }

    @Test
    void thePasswordOfAnExternalDatabaseComesFromTheEnvironment() {
        CommandLine line = understood(Map.of("MOVES_DB_PASSWORD", "secret"),
                "--db", "jdbc:postgresql://db/moves", "--db-user", "city");

        assertThat(line.database()).contains(new DatabaseAccess("jdbc:postgresql://db/moves", "city", "secret"));
        assertThat(line.toString()).doesNotContain("secret");
    }

    @Test
    void everyOptionHasAVariableThatItWinsOver() {
        Map<String, String> environment = Map.of("MOVES_DATA_FOLDER", "/srv/moves", "MOVES_PORT", "81",
                "MOVES_CITY", "empty", "MOVES_BASE_URL", "https://moves.example.org/", "MOVES_DB_PASSWORD", "secret",
                "MOVES_DB", "jdbc:postgresql://db/moves", "MOVES_DB_USER", "city");

        CommandLine line = understood(environment);
        assertThat(line.data()).isEqualTo(Path.of("/srv/moves"));
        assertThat(line.port()).isEqualTo(81);
        assertThat(line.demo()).isFalse();
        assertThat(line.baseUrl()).isEqualTo("https://moves.example.org");
        assertThat(line.database()).contains(new DatabaseAccess("jdbc:postgresql://db/moves", "city", "secret"));

        CommandLine told = understood(environment, "--data", "here", "--port", "82", "--city", "demo");
        assertThat(told.data()).isEqualTo(Path.of("here"));
        assertThat(told.port()).isEqualTo(82);
        assertThat(told.demo()).isTrue();
    }

    @Test
    void aBlankVariableIsNone() {
        CommandLine line = understood(Map.of("MOVES_PORT", "", "MOVES_DB", " ", "MOVES_DB_USER", ""));

        assertThat(line.port()).isEqualTo(8080);
        assertThat(line.database()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --prot 81                  | --prot (command line): there is no such option; allowed: --port, --data,
            --port                     | --port (command line): has no value; allowed: a number from 0 to 65535
            --data=                    | --data (command line): has no value
            --port 65536               | --port (command line): is "65536"; allowed: a number from 0 to 65535
            --port eighty              | --port (command line): is "eighty"
            --port 1 --port 2          | --port (command line): is given twice; allowed: once
            --city Berlin              | --city (command line): is "Berlin"; allowed: demo or empty
            --db mysql://host/moves    | --db (command line): is not understood; allowed: an address such as jdbc:postgresql://
            --db jdbc:postgresql://h:70000/m | --db (command line): is not understood
            --db jdbc:postgresql://h   | --db (command line): is not understood
            --db jdbc:postgresql://h/m | MOVES_DB_PASSWORD (environment): is missing, but --db is given; allowed: the password
            --db-user moves            | --db-user (command line): stands without --db
            --base-url moves.example   | --base-url (command line): is "moves.example"; allowed: an address such as https://
            --base-url ftp://moves.org | --base-url (command line): is "ftp://moves.org"
            --base-url https://a.org:99999 | --base-url (command line): is "https://a.org:99999"
            --data /proc/version       | --data (command line): /proc/version is no folder
            --data /proc/version/data  | --data (command line): /proc/version/data cannot be created, since /proc/version is no folder
            fly                        | fly (command line): there is no such command; allowed: run, import,
            import measures            | import (command line): has 1 words after it; allowed: 2
            doctor now                 | doctor (command line): has 1 words after it; allowed: 0
            """)
    void whatIsNotUnderstoodIsOneLine(String entered, String told) {
        assertThat(read(Map.of(), entered.split(" +")).mistakes()).extracting(Mistake::line)
                .anySatisfy(line -> assertThat(line).startsWith(told).doesNotContain("\n"));
    }

    private static CommandLine understood(Map<String, String> environment, String... arguments) {
        Configuration told = read(environment, arguments);
        assertThat(told.mistakes()).isEmpty();
        return told.line();
    }

    private static Configuration read(Map<String, String> environment, String... arguments) {
        return Configuration.read(List.of(arguments), environment, Map.of());
    }
}
