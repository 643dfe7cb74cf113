package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the password of who follows a link, uses the link up and ends all sessions that the account had. */
@Service
class AcceptingInvitation {

    static final Refusal USED_UP = Refusal.of(Trouble.NOT_FOUND, "identity.invitation.used-up");

    private final Invitations invitations;
    private final Accounts accounts;
    private final WaysIn waysIn;
    private final Passwords passwords;
    private final Sessions sessions;
    private final TellingOwner tellingOwner;
    private final AuditTrail trail;
    private final Clock clock;

    AcceptingInvitation(Invitations invitations, Accounts accounts, WaysIn waysIn, Passwords passwords,
            Sessions sessions, TellingOwner tellingOwner, AuditTrail trail, Clock clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.waysIn = waysIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tellingOwner = tellingOwner;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> accept(String token, String password) {
        Optional<Account> invited = invitations.find(token).flatMap(accounts::find);
        if (invited.isEmpty() || !invitations.use(token)) {
            return Outcome.refused(USED_UP);
        }
        Account account = invited.get();
        waysIn.setPassword(account.id(), passwords.hash(password), clock.instant());
        sessions.endAll(account.id());
        trail.record(Deed.of("identity", "password.set", account.subject(), account.id(), account.displayName(),
                Map.of()));
        tellingOwner.of(account.id(), TellingOwner.News.PASSWORD_CHANGED);
        return Outcome.done(account.id());
    }
}
