package city.moves;

import city.moves.platform.database.DatabaseConnection;
import city.moves.platform.database.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application over an installation and stops it before the installation's database. */
final class Spring {

    private Spring() {}

    /** With pages. */
    static ConfigurableApplicationContext serving(Installation installation, CommandLine line) {
        List<String> properties = new ArrayList<>(List.of(
                "--server.port=" + line.port(),
                "--moves.city.demo=" + line.demo(),
                "--moves.city.base-url=" + line.baseUrl(),
                "--moves.data=" + installation.folder().root()));
        if (!line.baseUrl().isEmpty()) {
            properties.add("--server.forward-headers-strategy=native");
            properties.add("--server.servlet.session.cookie.secure=" + line.baseUrl().startsWith("https:"));
        }
        return start(installation, properties, "moves.log");
    }

    /** Without pages, and with those beans only that the command asks for. */
    static ConfigurableApplicationContext forCommand(Installation installation, CommandLine line,
            String... properties) {
        List<String> all = new ArrayList<>(List.of("--server.port=-1", "--spring.main.lazy-initialization=true",
                "--moves.city.base-url=" + line.baseUrl(), "--moves.data=" + installation.commandFolder(),
                "--moves.files.folder=" + installation.folder().files()));
        all.addAll(List.of(properties));
        return start(installation, all, "command.log");
    }

    private static ConfigurableApplicationContext start(Installation installation, List<String> properties,
            String log) {
        SpringApplication.getShutdownHandlers().add(installation::close);
        return new SpringApplicationBuilder(MovesApplication.class)
                .properties(Map.of(
                        "logging.file.name", installation.folder().root().resolve(log).toString(),
                        "logging.structured.format.file", "ecs",
                        "logging.threshold.console", "ERROR"))
                .initializers(context -> ((GenericApplicationContext) context).registerBean(
                        DatabaseConnection.class, () -> new DatabaseConnection(installation.databaseWhenReady())))
                .run(properties.toArray(String[]::new));
    }
}
