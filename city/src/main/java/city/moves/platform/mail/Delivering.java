package city.moves.platform.mail;

import city.moves.platform.web.City;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Brings due mails to the server, one after the other over one connection. Any number of nodes may do so at once.
 *
 * <p>A mail is never sent twice after a server accepted it. Before the last line goes out, the row notes and commits that
 * the mail is handed over. Whatever happens before can only lose it for this try; whatever happens after, short of the
 * server's own answer, leaves it in doubt, and a person decides. The price: a mail of which the server's yes was lost
 * is not repeated by itself.
 */
@Component
class Delivering {

    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final int TRIES_TO_NOTE = 20;
    private static final Duration PAUSE_OF_NOTE = Duration.ofSeconds(1);

    private final Queue queue;
    private final DeadAddresses deadAddresses;
    private final TidyingOutbox tidying;
    private final SmtpSession smtp;
    private final MailSettings settings;
    private final City city;
    private final Clock clock;

    Delivering(Queue queue, DeadAddresses deadAddresses, TidyingOutbox tidying, SmtpSession smtp,
            MailSettings settings, City city, Clock clock) {
        this.queue = queue;
        this.deadAddresses = deadAddresses;
        this.tidying = tidying;
        this.smtp = smtp;
        this.settings = settings;
        this.city = city;
        this.clock = clock;
    }

    /** Delivers until nothing is due; false if the server could not be reached and should be left alone for a while. */
    boolean deliverDue() {
        tidying.takeBackFromLostNodes();
        tidying.giveUp();
        SmtpConnection connection = null;
        try {
            Optional<Consignment> held = queue.take(settings, clock.instant());
            while (held.isPresent()) {
                connection = open(connection, held.get());
                if (connection == null) {
                    return false;
                }
                Verdict verdict = deliver(held.get(), connection);
                note(held.get(), verdict);
                if (!(verdict instanceof Verdict.Accepted)) {
                    connection.close();
                }
                if (verdict instanceof Verdict.Unreachable) {
                    return false;
                }
                held = queue.take(settings, clock.instant());
            }
            return true;
        } finally {
            if (connection != null) {
                connection.close();
            }
        }
    }

    /** Null if there is no way; the mail then waits. */
    private @Nullable SmtpConnection open(@Nullable SmtpConnection before, Consignment held) {
        if (before != null && before.isOpen()) {
            return before;
        }
        try {
            return SmtpConnection.open(smtp);
        } catch (MessagingException closed) {
            note(held, new Verdict.Unreachable(SmtpConnection.reason(closed)));
            return null;
        }
    }

    private Verdict deliver(Consignment held, SmtpConnection connection) {
        try {
            return connection.handOver(MimeLetter.of(connection.session(), settings, city.name(), held),
                    () -> queue.handOver(held, clock.instant(), settings.lease()));
        } catch (MessagingException unprintable) {
            return new Verdict.Refused(true, false, SmtpConnection.reason(unprintable));
        }
    }

    /** What is known must not be lost because the database is away for a moment. */
    private void note(Consignment held, Verdict verdict) {
        for (int tries = 1; ; tries++) {
            try {
                settle(held, verdict);
                return;
            } catch (DataAccessException unreachable) {
                if (tries == TRIES_TO_NOTE || !pause()) {
                    LOG.error("mail {}: the outcome {} could not be noted", held.id(), verdict.kind(), unreachable);
                    throw unreachable;
                }
            }
        }
    }

    private void settle(Consignment held, Verdict verdict) {
        Instant now = clock.instant();
        Instant nextTry = now.plus(settings.pauseAfter(held.tries()));
        switch (verdict) {
            case Verdict.Accepted accepted -> queue.accepted(held, accepted.answer(), now);
            case Verdict.Refused refused when refused.nobodyThere() -> {
                deadAddresses.add(held.recipient(), refused.answer(), now);
                queue.failed(held, Hindrance.ADDRESS_DEAD, refused.answer(), now);
            }
            case Verdict.Refused refused when refused.forEver() ->
                    queue.failed(held, Hindrance.REFUSED, refused.answer(), now);
            case Verdict.Refused refused ->
                    queue.putBack(held, Hindrance.REFUSED_FOR_NOW, refused.answer(), nextTry);
            case Verdict.Unreachable unreachable ->
                    queue.putBack(held, Hindrance.UNREACHABLE, unreachable.reason(), nextTry);
            case Verdict.Unanswered unanswered -> {
                LOG.warn("mail {} was handed over, and no answer came: {}", held.id(), unanswered.reason());
                queue.doubt(held, unanswered.reason());
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_OF_NOTE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
