package city.moves;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The log of a command that works without the application; the terminal shows errors only. */
final class CommandLog {

    private CommandLog() {}

    static void open(Path folder) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("command", Map.of(
                "logging.file.name", folder.resolve("command.log").toString(), "logging.threshold.console", "ERROR")));
        LogFile file = LogFile.get(environment);
        LoggingSystem system = LoggingSystem.get(CommandLog.class.getClassLoader());
        system.getSystemProperties(environment).apply(file);
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, file);
    }
}
