package city.moves.platform.identity;

import city.moves.platform.mail.Letter;
import city.moves.platform.mail.Mail;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.mail.Outbox;
import city.moves.platform.web.City;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.PublicAddress;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes to the owner of an account what changed about the ways into it, so that a thief does not stay unnoticed. */
@Component
class TellingOwner {

    /** What changed. */
    enum News { PASSWORD_CHANGED, WAY_ADDED, WAY_REMOVED, TOKEN_MADE }

    private final Accounts accounts;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final City city;

    TellingOwner(Accounts accounts, Outbox outbox, Messages messages, PublicAddress address, City city) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.city = city;
    }

    /** In the transaction of the change; nothing is written to who gave no address. */
    void of(UUID account, News news) {
        accounts.find(account).ifPresent(owner -> MailAddress.of(owner.email()).ifPresent(to -> {
            Language language = owner.speaks();
            Letter letter = Letter.in(language, messages.text(language, "identity.news.subject", city.name()))
                    .paragraph(messages.text(language, "identity.news." + news.name(), owner.signInName()))
                    .paragraph(messages.text(language, "identity.news.not-you"))
                    .button(messages.text(language, "identity.news.button"),
                            address.of(language, HistoryPages.HERE))
                    .because(messages.text(language, "identity.news.because"));
            outbox.send(Mail.of("identity.news:" + UUID.randomUUID(), "identity.news", to, letter)
                    .ofAccount(account));
        }));
    }
}
