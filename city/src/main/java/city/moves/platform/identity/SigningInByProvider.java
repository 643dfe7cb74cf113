package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.PlainText;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in whom another house vouches for. Who is unknown here gets a new account where the house may make some; nobody
 * is taken for the owner of an account because of a name or an e-mail address.
 */
@Service
class SigningInByProvider {

    private static final int LONGEST_NAME = 120;
    private static final int SIGNS_OF_A_NAME = 60;

    /** What a sign-in leads to. */
    sealed interface Result {}

    record SignedIn(UUID account) implements Result {}

    record Unknown() implements Result {}

    record Locked() implements Result {}

    private final ProviderAccounts providerAccounts;
    private final Accounts accounts;
    private final WaysIn waysIn;
    private final DirectoryRoles directoryRoles;
    private final PersonDetails details;
    private final SignInHistory history;
    private final AuditTrail trail;
    private final Clock clock;

    SigningInByProvider(ProviderAccounts providerAccounts, Accounts accounts, WaysIn waysIn,
            DirectoryRoles directoryRoles, PersonDetails details, SignInHistory history, AuditTrail trail, Clock clock) {
        this.providerAccounts = providerAccounts;
        this.accounts = accounts;
        this.waysIn = waysIn;
        this.directoryRoles = directoryRoles;
        this.details = details;
        this.history = history;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public Result signIn(Vouched vouched, Device device) {
        Optional<ProviderAccounts.Known> known =
                providerAccounts.find(vouched.provider().issuer(), vouched.subject());
        if (known.isEmpty() && !vouched.provider().newAccounts()) {
            return new Unknown();
        }
        if (known.isPresent() && known.get().locked()) {
            history.note(known.get().account(), Way.PROVIDER, device, SignInHistory.Result.LOCKED);
            return new Locked();
        }
        known.ifPresent(way -> waysIn.used(way.wayIn(), clock.instant()));
        UUID account = known.map(ProviderAccounts.Known::account).orElseGet(() -> added(vouched));
        directoryRoles.bringUpToDate(account, vouched);
        details.keep(account, vouched.provider().key(), vouched.level(), vouched.details(), clock.instant());
        return new SignedIn(account);
    }

    /** True if the actor owns the account there and proved it within the time of a visit. */
    boolean isOf(Actor actor, Vouched vouched) {
        return vouched.provedAt() != null
                && vouched.provedAt().isAfter(clock.instant().minus(Ceremonies.VALIDITY))
                && providerAccounts.find(vouched.provider().issuer(), vouched.subject())
                        .filter(known -> known.account().equals(actor.account())).isPresent();
    }

    private UUID added(Vouched vouched) {
        String name = signInName(vouched);
        String fullName = PlainText.of(vouched.fullName())
                .replaceAll("\\p{Cntrl}", " ").strip();
        String displayName = fullName.isEmpty() ? name
                : fullName.substring(0, Math.min(LONGEST_NAME, fullName.length()));
        String email = AccountRules.isEmail(vouched.email()) ? vouched.email() : "";
        UUID account = accounts.add(name, displayName, email, clock.instant())
                .or(() -> accounts.add(name + "." + Token.random().replaceAll("[_-]", "").substring(0, 6), displayName,
                        email, clock.instant()))
                .orElseThrow();
        providerAccounts.add(account, vouched.provider(), vouched.subject(), clock.instant());
        trail.record(Deed.of("identity", "account.added", "account:" + account, null, vouched.provider().nameDe(),
                Map.of("sign-in-name", new Deed.Change(null, name))));
        return account;
    }

    private static String signInName(Vouched vouched) {
        String there = PlainText.of(vouched.userName())
                .replaceAll("[^\\p{L}\\p{N}._@+-]", "");
        String name = there.length() < 3 ? vouched.provider().key() + "." + there : there;
        return name.substring(0, Math.min(SIGNS_OF_A_NAME - 8, name.length()));
    }
}
