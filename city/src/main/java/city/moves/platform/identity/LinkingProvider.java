package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens one's own account to an account at another house, because its owner, who is signed in here, wants it. */
@Service
class LinkingProvider {

    private final ProviderAccounts providerAccounts;
    private final DirectoryRoles directoryRoles;
    private final TellingOwner tellingOwner;
    private final AuditTrail trail;
    private final Clock clock;

    LinkingProvider(ProviderAccounts providerAccounts, DirectoryRoles directoryRoles,
            TellingOwner tellingOwner, AuditTrail trail, Clock clock) {
        this.providerAccounts = providerAccounts;
        this.directoryRoles = directoryRoles;
        this.tellingOwner = tellingOwner;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Provider> link(Actor actor, Vouched vouched) {
        Provider provider = vouched.provider();
        Optional<ProviderAccounts.Known> known = providerAccounts.find(provider.issuer(), vouched.subject());
        if (known.isPresent()) {
            return known.get().account().equals(actor.account())
                    ? Outcome.done(provider)
                    : Outcome.refused(Refusal.of(Trouble.STATE_FORBIDS, "identity.provider.elsewhere"));
        }
        providerAccounts.add(actor.account(), provider, vouched.subject(), clock.instant());
        directoryRoles.bringUpToDate(actor.account(), vouched);
        trail.record(actor.didForOneself("provider.linked",
                Map.of("provider", new Deed.Change(null, provider.key()))));
        tellingOwner.of(actor.account(), TellingOwner.News.WAY_ADDED);
        return Outcome.done(provider);
    }
}
