package city.moves;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.testing.ChildProcess;
import city.moves.testing.NewFolder;
import city.moves.testing.RunningCity;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServingTest {


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
    void anAddressOfAnotherMachineIsNotCalledATakenPort() throws IOException {
        try (ChildProcess city = city(Map.of("SERVER_ADDRESS", "192.0.2.99"), "--port", "0",
                "--data", parent.resolve("data").toString())) {
            assertThat(city.exitCode()).isEqualTo(1);
            assertThat(city.awaitEnd()).containsExactly(
                    "SERVER_ADDRESS is no address of this machine, so port 0 cannot be opened there.");
        }
        assertThat(parent.resolve("data")).doesNotExist();
        assertThat(FailureLine.portRefused(80, "Permission denied")).startsWith("Port 80 may not be opened by the user ");
    }

    @Test
    void theDoctorOfAnEmptyDatabaseSaysSoAndLeavesItEmpty() throws Exception {
        DatabaseAccess empty = RunningCity.get().emptyDatabase();
        try (ChildProcess doctor = city(Map.of("MOVES_DB_PASSWORD", empty.password()), "doctor", "--db", empty.url(),
                "--db-user", empty.user(), "--data", Files.createDirectory(parent.resolve("data")).toString())) {
            assertThat(doctor.awaitEnd()).last().asString()
                    .contains("ok    database", "answers and is empty; the first start fills it");
            assertThat(doctor.exitCode()).isZero();
        }
        assertThat(tables(empty)).isZero();
    }

    /** The address and the roles are those of the real start: what is right there is not called wrong. */
    @Test
    void theDoctorKnowsThePublicAddressAndNamesRolesThatNobodyMade() throws Exception {
        DatabaseAccess external = RunningCity.get().copyOfTemplate();
        HttpServer house = house();
        try (ChildProcess doctor = city(Map.of("MOVES_DB_PASSWORD", external.password(),
                        "MOVES_BASE_URL", "https://moves.example.org", "MOVES_SIGN_IN_1_KEY", "rathaus",
                        "MOVES_SIGN_IN_1_NAME_DE", "Rathaus", "MOVES_SIGN_IN_1_CLIENT_ID", "moves",
                        "MOVES_SIGN_IN_1_ISSUER", "http://localhost:" + house.getAddress().getPort(),
                        "MOVES_SIGN_IN_1_ROLES", "a=administrator;b=nobody-made-it;c=administrator@no-such-office"),
                "doctor", "--db", external.url(), "--db-user", external.user(),
                "--data", Files.createDirectory(parent.resolve("data")).toString())) {
            List<String> lines = doctor.awaitEnd();
            assertThat(lines).noneMatch(line -> line.contains("--base-url")).anyMatch(line -> line.contains(
                    "give what this city does not know: nobody-made-it, administrator@no-such-office; it knows the roles "))
                    .anyMatch(line -> line.contains("and the departments") && line.contains("do-it"));
            assertThat(doctor.exitCode()).isEqualTo(1);
        } finally {
            house.stop(0);
        }
    }

    /** Says of itself what a house that vouches for people says. */
    private static HttpServer house() throws IOException {
        HttpServer house = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String issuer = "http://localhost:" + house.getAddress().getPort();
        byte[] about = """
                {"issuer": "ISSUER", "authorization_endpoint": "ISSUER/in", "token_endpoint": "ISSUER/token",
                 "jwks_uri": "ISSUER/keys", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.replace("ISSUER", issuer).getBytes(StandardCharsets.UTF_8);
        house.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, about.length);
            exchange.getResponseBody().write(about);
            exchange.close();
        });
        house.start();
        return house;
    }

    private static long tables(DatabaseAccess database) {
        return JdbcClient.create(database.dataSource()).sql("""
                select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
                """).query(Long.class).single();
    }

    @Test
    void anExternalDatabaseServesTheSameCityAndOutlivesIt() throws Exception {
        DatabaseAccess external = RunningCity.get().copyOfTemplate();
        Path folder = parent.resolve("data");
        try (ChildProcess city = city(Map.of("MOVES_DB_PASSWORD", external.password()), "--port", "0",
                "--db", external.url(), "--db-user", external.user(), "--data", folder.toString())) {
            String address = city.awaitAddress();
            assertThat(city.awaitLine("  Stop ")).contains("kill " + city.pid());
            assertThat(statusOf(address + "/actuator/health")).isEqualTo(200);
            assertThat(Files.exists(folder.resolve("postgres"))).isFalse();

            try (ChildProcess second = city(Map.of(), "--port", "0", "--data", folder.toString())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.awaitEnd()).hasSize(1).first().asString()
                        .contains("is in use by process " + city.pid() + " at " + address);
            }
            city.terminate();
            assertThat(city.exitCode()).isEqualTo(143);
        }
        try (Connection connection = external.connect()) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    private static ChildProcess city(Map<String, String> environment, String... arguments) {
        return ChildProcess.city(environment, List.of(arguments));
    }

    private static int statusOf(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
