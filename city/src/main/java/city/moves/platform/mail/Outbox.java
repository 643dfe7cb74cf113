package city.moves.platform.mail;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a use case leaves a mail. The mail is written in the use case's transaction and leaves the house after its end,
 * by whichever node is free; nobody waits for a server.
 *
 * <pre>{@code
 * outbox.send(Mail.of("identity.recovery:" + recovery, "identity.recovery", address, letter)
 *         .secretFor(Duration.ofHours(1)));
 * }</pre>
 *
 * Addresses of pages in a letter come from {@code PublicAddress}, never from a request, whose host a stranger may write.
 */
@Component
public class Outbox {

    private final Dispatches dispatches;
    private final LetterPress press;
    private final MailSettings settings;
    private final Postman postman;
    private final Clock clock;

    Outbox(Dispatches dispatches, LetterPress press, MailSettings settings, Postman postman, Clock clock) {
        this.dispatches = dispatches;
        this.press = press;
        this.settings = settings;
        this.postman = postman;
        this.clock = clock;
    }

    /** Writes the mail once for its key, in the transaction of the caller, without which it is a fault. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Mail mail) {
        boolean written = dispatches.write(mail, press.print(mail.letter()), clock.instant(),
                clock.instant().plus(mail.usefulFor().isZero() ? settings.giveUpAfter() : mail.usefulFor()));
        if (written) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    postman.wake();
                }
            });
        }
    }
}
