package city.moves.services.applications;

import city.moves.platform.identity.Token;
import city.moves.platform.mail.Letter;
import city.moves.platform.mail.Mail;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.mail.Outbox;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.PublicAddress;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to somebody how to go on with a draft, or to see what became of what was handed in. What it is about, the mail does not say: others may read it too. */
@Component
class SendingLink {

    private final Applications applications;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;

    SendingLink(Applications applications, Outbox outbox, Messages messages, PublicAddress address) {
        this.applications = applications;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
    }

    @Transactional
    public void send(Application application, MailAddress to, Language language) {
        String secret = Token.random();
        applications.open(application.id(), secret, true);
        String stage = application.isDraft() ? "draft" : "received";
        Letter letter = Letter.in(language, messages.text(language, "services.link.mail.subject." + stage))
                .paragraph(messages.text(language, "services.link.mail.text." + stage, until(application, language)))
                .button(messages.text(language, "services.link.mail.button"),
                        address.of(language, ApplicationPaths.link(secret)))
                .paragraph(messages.text(language, "services.link.mail.secret." + stage))
                .because(messages.text(language, "services.link.mail.because"));
        outbox.send(Mail.of("services.link:" + UUID.randomUUID(), "services.link", to, letter)
                .secretFor(ApplicationSettings.DRAFT));
    }

    private static String until(Application application, Language language) {
        return application.expires() == null ? ""
                : new Formats(language).longDay(LocalDate.ofInstant(application.expires(), Formats.CITY_TIME));
    }
}
