package city.moves;

import city.moves.platform.database.CannotStart;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.jspecify.annotations.Nullable;

/** Says in one line why something failed; the whole story goes to the log. */
final class FailureLine implements SpringBootExceptionReporter {

    /** Called by Spring Boot with the context that failed. */
    FailureLine(@Nullable ConfigurableApplicationContext context) {}

    static String of(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof CannotStart) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof PortInUseException taken) {
                return portTaken(taken.getPort());
            }
        }
        Throwable root = causes(failure).getLast();
        return "The city does not start: " + root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    static String portTaken(int port) {
        return "Port " + port + " is taken by another program; choose one with --port.";
    }

    /** What the kernel answers to whoever wants a port: it is taken, or it is not his. */
    static String portRefused(int port, String reason) {
        if (reason.contains("Permission")) {
            return "Port " + port + " may not be opened by the user " + System.getProperty("user.name")
                    + ": ports below 1024 belong to root; choose another with --port.";
        }
        return reason.contains("assign")
                ? "SERVER_ADDRESS is no address of this machine, so port " + port + " cannot be opened there."
                : portTaken(port);
    }

    /** True for what {@link #of} explains well enough: Spring Boot then adds no report of its own. */
    @Override
    public boolean reportException(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof CannotStart || cause instanceof PortInUseException);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(50).toList();
    }
}
