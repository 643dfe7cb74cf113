package city.moves;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The digital city: one process that serves citizens, staff and programs. */
@SpringBootApplication
public class MovesApplication {

    private static final int FAILURE = 1;

    public static void main(String[] arguments) {
        try {
            CommandLine line = CommandLine.parse(List.of(arguments), System.getenv());
            switch (line.command()) {
                case RUN -> Serving.start(line);
                case IMPORT -> System.exit(Importing.run(line));
                case REHEARSE -> System.exit(Rehearsal.run(line));
                case DOCTOR -> System.exit(Doctor.run(line));
            }
        } catch (RuntimeException failure) {
            System.err.println(FailureLine.of(failure));
            System.exit(FAILURE);
        }
    }
}
