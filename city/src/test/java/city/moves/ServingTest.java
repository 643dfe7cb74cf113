package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.ChildProcess;
import city.moves.testing.NewFolder;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    @TempDir
    Path parent;

    @Test
    void aTakenPortIsOneLineAndLeavesNothingBehind() throws IOException {
        Path folder = NewFolder.withBinaries(parent);
        try (ServerSocket taken = new ServerSocket(0);
                ChildProcess city = city(Map.of(), "--port", String.valueOf(taken.getLocalPort()),
                        "--data", folder.toString())) {
            assertThat(city.exitCode()).isEqualTo(1);
            assertThat(city.awaitEnd()).containsExactly(
                    "Port " + taken.getLocalPort() + " is taken by another program; choose one with --port.");
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void anExternalDatabaseServesTheSameCityAndOutlivesIt() throws Exception {
        DatabaseAccess external = RunningCity.get().copyOfTemplate();
        Path folder = parent.resolve("data");
        try (ChildProcess city = city(Map.of("MOVES_DB_PASSWORD", external.password()), "--port", "0",
                "--db", external.url(), "--db-user", external.user(), "--data", folder.toString())) {
            Matcher address = ADDRESS.matcher(city.awaitLine("  Pages "));
            assertThat(address.find()).isTrue();
            assertThat(city.awaitLine("  Stop ")).contains("kill " + city.pid());
            assertThat(statusOf(address.group() + "/actuator/health")).isEqualTo(200);
            assertThat(Files.exists(folder.resolve("postgres"))).isFalse();

            try (ChildProcess second = city(Map.of(), "--port", "0", "--data", folder.toString())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.awaitEnd()).hasSize(1).first().asString()
                        .contains("is in use by process " + city.pid() + " at " + address.group());
            }
            city.terminate();
            assertThat(city.exitCode()).isEqualTo(143);
        }
        try (Connection connection = external.connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static ChildProcess city(Map<String, String> environment, String... arguments) {
        return ChildProcess.start(MovesApplication.class, environment, List.of(arguments));
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
