package city.moves.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away for a while from a fault of ours. */
final class OutOfOrder {

    /** When to come back: a restarted PostgreSQL is there within this time. */
    static final int RETRY_AFTER_SECONDS = 30;

    private OutOfOrder() {}

    /** Also where the transaction could not even be taken back, since its connection was gone. */
    static boolean causes(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransactionSystemException broken && broken.getApplicationException() != null
                    && causes(broken.getApplicationException())) {
                return true;
            }
            if (cause instanceof CannotGetJdbcConnectionException || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException refused && isAway(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Classes of PostgreSQL, appendix A: 08 connection exception, 57P shut down by an operator or starting. */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
