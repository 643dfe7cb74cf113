package city.moves.platform.mail;

import city.moves.platform.operations.Checkup;
import city.moves.platform.web.PublicAddress;
import jakarta.mail.MessagingException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Signs in to the mail server without sending anything, and counts what did not arrive. */
@Component
class MailCheckup implements Checkup {

    private final MailSettings settings;
    private final SmtpSession smtp;
    private final Dispatches dispatches;
    private final PublicAddress address;

    MailCheckup(MailSettings settings, SmtpSession smtp, Dispatches dispatches, PublicAddress address) {
        this.settings = settings;
        this.smtp = smtp;
        this.dispatches = dispatches;
        this.address = address;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Finding examine() {
        Map<DispatchState, Integer> counts = dispatches.counts();
        String waiting = counts.getOrDefault(DispatchState.WAITING, 0) + " mails wait";
        if (!settings.hasServer()) {
            return Finding.healthy("no server is set; " + waiting + " at the desk");
        }
        try {
            smtp.probe();
        } catch (MessagingException closed) {
            return Finding.sick(settings.host() + " cannot be used: " + SmtpConnection.reason(closed));
        }
        if (!address.known()) {
            return Finding.sick("links in mails lead nowhere without --base-url");
        }
        int doubtful = counts.getOrDefault(DispatchState.DOUBTFUL, 0);
        return doubtful > 0 ? Finding.sick(doubtful + " mails are in doubt; somebody has to decide at the desk")
                : Finding.healthy(settings.host() + " answers; " + waiting + ", "
                        + counts.getOrDefault(DispatchState.FAILED, 0) + " failed");
    }
}
