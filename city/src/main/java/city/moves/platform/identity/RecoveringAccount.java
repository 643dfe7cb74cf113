package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.mail.Letter;
import city.moves.platform.mail.Mail;
import city.moves.platform.mail.MailAddress;
import city.moves.platform.mail.Outbox;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.City;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.platform.web.PublicAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads people who lost their password back into their account by a letter to the address on file. Whether there is such
 * an account shows in that letter alone.
 */
@Service
class RecoveringAccount {

    /** In the trail, for somebody whom nobody knows yet. */
    private static final String SIGN_IN_PAGE = "Anmeldeseite";

    private final Recoveries recoveries;
    private final Accounts accounts;
    private final WaysIn waysIn;
    private final Passwords passwords;
    private final Sessions sessions;
    private final TellingOwner tellingOwner;
    private final Outbox outbox;
    private final Messages messages;
    private final PublicAddress address;
    private final City city;
    private final AuditTrail trail;
    private final Clock clock;

    RecoveringAccount(Recoveries recoveries, Accounts accounts, WaysIn waysIn, Passwords passwords, Sessions sessions,
            TellingOwner tellingOwner, Outbox outbox, Messages messages, PublicAddress address, City city,
            AuditTrail trail, Clock clock) {
        this.recoveries = recoveries;
        this.accounts = accounts;
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tellingOwner = tellingOwner;
        this.outbox = outbox;
        this.messages = messages;
        this.address = address;
        this.city = city;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes to whom the text means. */
    @Transactional
    public void begin(String nameOrAddress) {
        recoveries.meant(nameOrAddress).stream().map(accounts::find).flatMap(Optional::stream).forEach(this::write);
    }

    private void write(Account account) {
        Optional<MailAddress> to = MailAddress.of(account.email());
        if (to.isEmpty()) {
            return;
        }
        Language language = account.speaks();
        String link = address.of(language, RecoveryPages.path(recoveries.begin(account.id())));
        Letter letter = Letter.in(language, messages.text(language, "identity.recovery.mail.subject", city.name()))
                .paragraph(messages.text(language, "identity.recovery.mail.text", account.signInName()))
                .button(messages.text(language, "identity.recovery.mail.button"), link)
                .paragraph(messages.text(language, "identity.recovery.mail.limits"))
                .because(messages.text(language, "identity.recovery.mail.because"));
        outbox.send(Mail.of("identity.recovery:" + UUID.randomUUID(), "identity.recovery", to.get(), letter)
                .secretFor(Recoveries.VALIDITY).ofAccount(account.id()));
        trail.record(Deed.of("identity", "recovery.begun", account.subject(), null, SIGN_IN_PAGE, Map.of()));
    }

    /** Sets the new password, uses the link up and ends every session, since somebody else may have one. */
    @Transactional
    public Outcome<UUID> end(String token, String password) {
        Optional<Account> meant = recoveries.find(token).flatMap(accounts::find);
        if (meant.isEmpty() || !recoveries.use(meant.get().id(), token)) {
            return Outcome.refused(RecoveryPages.USED_UP);
        }
        Account account = meant.get();
        waysIn.setPassword(account.id(), passwords.hash(password), clock.instant());
        sessions.endAll(account.id());
        trail.record(Deed.of("identity", "password.recovered", account.subject(), account.id(),
                account.displayName(), Map.of()));
        tellingOwner.of(account.id(), TellingOwner.News.PASSWORD_CHANGED);
        return Outcome.done(account.id());
    }
}
