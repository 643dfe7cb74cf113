package city.moves;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The digital city: one process that serves citizens, staff and programs. */
@SpringBootApplication
public class MovesApplication {

    private static final int FAILURE = 1;
    /** Trying again does not help: the number that sysexits.h gives to a wrong configuration. */
    private static final int WRONG_CONFIGURATION = 78;

    public static void main(String[] arguments) {
        try {
            Configuration told = Configuration.read(List.of(arguments), System.getenv(), properties());
            CommandLine line = told.line();
            if (!told.isRight() && line.command() != CommandLine.Command.DOCTOR) {
                System.err.println(told.story());
                System.exit(WRONG_CONFIGURATION);
            }
            switch (line.command()) {
                case RUN -> Serving.start(line);
                case IMPORT -> System.exit(Importing.run(line));
                case REHEARSE -> System.exit(Rehearsal.run(line));
                case BACKUP -> System.exit(Preserving.backUp(line));
                case RESTORE -> System.exit(Preserving.restore(line));
                case DOCTOR -> System.exit(Doctor.run(told));
            }
        } catch (RuntimeException failure) {
            System.err.println(FailureLine.of(failure));
            System.exit(FAILURE);
        }
    }

    private static Map<String, String> properties() {
        return System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, System::getProperty));
    }
}
