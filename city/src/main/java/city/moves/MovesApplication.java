package city.moves;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The digital city: one process that serves citizens, staff and programs. */
@SpringBootApplication
public class MovesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MovesApplication.class, arguments);
    }
}
