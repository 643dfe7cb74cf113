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
