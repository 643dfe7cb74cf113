package city.moves.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/**
 * SMTP that knows how far it came. A server may accept a mail only after the line with the single dot, so the last
 * moment at which nothing can have been sent is right before that line; there the outbox notes that it hands over.
 */
final class WatchedTransport extends SMTPTransport {

    /** How far a mail came. */
    enum Stage {
        BEFORE_RECIPIENT,
        AT_RECIPIENT,
        BEFORE_LAST_LINE,
        AFTER_LAST_LINE
    }

    private static final int FIRST_REFUSAL = 400;

    private Stage stage = Stage.BEFORE_RECIPIENT;
    private BooleanSupplier beforeLastLine = () -> true;
    private int answerCode;
    private @Nullable String answer;

    WatchedTransport(Session session, boolean tls) {
        super(session, null, tls ? "smtps" : "smtp", tls);
    }

    /** Forgets the mail before and takes the question that is asked right before the last line. */
    void begin(BooleanSupplier question) {
        stage = Stage.BEFORE_RECIPIENT;
        beforeLastLine = question;
        answerCode = 0;
        answer = null;
    }

    Stage stage() {
        return stage;
    }

    /** The code of the first answer that decided about the mail; 0 if none came. */
    int answerCode() {
        return answerCode;
    }

    String answer() {
        return answer == null ? "" : answer;
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = Stage.AT_RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        stage = Stage.BEFORE_LAST_LINE;
        return super.data();
    }

    /** A no of the outbox drops the connection, and with it the mail, whose end the server has not seen. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!agreed()) {
            throw new IOException("the outbox did not let go of this mail");
        }
        stage = Stage.AFTER_LAST_LINE;
        super.finishData();
    }

    private boolean agreed() throws IOException {
        try {
            return beforeLastLine.getAsBoolean();
        } catch (DataAccessException unreachable) {
            throw new IOException("the outbox cannot be reached", unreachable);
        }
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        boolean decides = stage == Stage.AFTER_LAST_LINE || code >= FIRST_REFUSAL;
        if (decides && answer == null) {
            answerCode = code;
            answer = getLastServerResponse();
        }
        return code;
    }
}
