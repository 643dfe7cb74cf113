package city.moves.platform.jobs;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why a step failed, as far as somebody at the desk can act upon it. The log knows the rest. */
enum Cause {
    DATABASE_UNREACHABLE,
    PARTNER_UNREACHABLE,
    NODE_LOST,
    OUR_FAULT;

    private static final int DEEPEST = 50;

    static Cause of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(DEEPEST)
                .map(Cause::ofOne).filter(cause -> cause != OUR_FAULT).findFirst().orElse(OUR_FAULT);
    }

    private static Cause ofOne(Throwable thrown) {
        return switch (thrown) {
            case DataAccessResourceFailureException _, CannotCreateTransactionException _ -> DATABASE_UNREACHABLE;
            case SQLException refused when isConnection(refused) -> DATABASE_UNREACHABLE;
            case IOException _ -> PARTNER_UNREACHABLE;
            default -> OUR_FAULT;
        };
    }

    /** Class 08 of PostgreSQL's error codes: the connection; 57P: the server is being stopped. */
    private static boolean isConnection(SQLException refused) {
        String state = refused.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
