package city.moves.platform.operations;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a part has to settle in rows that were brought back, because the world has gone on since they were saved. No
 * bean: the class is named in {@code META-INF/spring.factories} and has a constructor without parameters.
 */
public interface AfterRestore {

    /** Called once in a transaction, with the schema of this build and before the city may start. */
    void settle(JdbcClient database);
}
