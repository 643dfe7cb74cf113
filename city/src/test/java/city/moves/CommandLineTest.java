package city.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.CommandLine.Command;
import city.moves.platform.database.CannotStart;
import city.moves.platform.database.DatabaseAccess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void nothingSaidMeansTheDemoCityOnItsUsualPort() {
        CommandLine line = parsed();

        assertThat(line.command()).isEqualTo(Command.RUN);
        assertThat(line.port()).isEqualTo(8080);
        assertThat(line.demo()).isTrue();
        assertThat(line.data()).isEqualTo(Path.of("data"));
        assertThat(line.database()).isEmpty();
    }

    @Test
    void optionsStandBeforeOrAfterTheCommandWithSpaceOrEqualsSign() {
        CommandLine line = parsed("--port=81", "import", "measures", "--data", "/srv/moves", "list.csv");

        assertThat(line.command()).isEqualTo(Command.IMPORT);
        assertThat(line.words()).containsExactly("measures", "list.csv");
        assertThat(line.port()).isEqualTo(81);
        assertThat(line.data()).isEqualTo(Path.of("/srv/moves"));
    }

    @Test
    void thePasswordOfAnExternalDatabaseComesFromTheEnvironment() {
        CommandLine line = CommandLine.parse(
                List.of("--db", "jdbc:postgresql://db/moves", "--db-user", "city"), Map.of("MOVES_DB_PASSWORD", "secret"));

        assertThat(line.database()).contains(new DatabaseAccess("jdbc:postgresql://db/moves", "city", "secret"));
        assertThat(line.toString()).doesNotContain("secret");
    }

    @Test
    void theEnvironmentNamesTheFolderUnlessAnOptionDoes() {
        Map<String, String> environment = Map.of("MOVES_DATA_FOLDER", "/srv/moves");

        assertThat(CommandLine.parse(List.of(), environment).data()).isEqualTo(Path.of("/srv/moves"));
        assertThat(CommandLine.parse(List.of("--data", "here"), environment).data()).isEqualTo(Path.of("here"));
    }

    @Test
    void theBaseUrlEndsWithoutSlash() {
        assertThat(parsed("--base-url", "https://moves.example.org/").baseUrl()).isEqualTo("https://moves.example.org");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --prot 81                  | there is no option --prot
            --port                     | the option --port needs a value
            --data=                    | the option --data needs a value
            --port 65536               | --port is a number from 0 to 65535, not 65536
            --port eighty              | not eighty
            --port 1 --port 2          | the option --port is given twice
            --city Berlin              | --city is demo or empty, not Berlin
            --db mysql://host/moves    | --db is an address such as jdbc:postgresql://
            --db-user moves            | --db-user goes with --db
            --base-url moves.example   | --base-url is an address
            fly                        | there is no command fly
            import measures            | the command import takes 2 words, not 1
            doctor now                 | the command doctor takes 0 words, not 1
            """)
    void whatIsNotUnderstoodIsNamedInOneLine(String entered, String told) {
        assertThatThrownBy(() -> parsed(entered.split(" +")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(told)
                .message().doesNotContain("\n");
    }

    private static CommandLine parsed(String... arguments) {
        return CommandLine.parse(List.of(arguments), Map.of());
    }
}
