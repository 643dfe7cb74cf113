package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a key by which programs act for the person who makes it. */
@Service
class MakingToken {

    static final int MOST = 20;

    private final AccessTokens tokens;
    private final List<TokenRight> lendable;
    private final TellingOwner tellingOwner;
    private final AuditTrail trail;
    private final Clock clock;

    MakingToken(AccessTokens tokens, List<TokenRight> lendable, TellingOwner tellingOwner, AuditTrail trail, Clock clock) {
        this.tokens = tokens;
        this.lendable = lendable;
        this.tellingOwner = tellingOwner;
        this.trail = trail;
        this.clock = clock;
    }

    /** The rights that a person may lend: what the parts offer, as far as the person holds it. */
    List<Permission> lendableBy(Actor actor) {
        return lendable.stream().map(TokenRight::permission).filter(actor::may).distinct()
                .sorted(Comparator.comparingInt(Permission::order)).toList();
    }

    /** Gives the secret, which is never seen again. Who acts for somebody else lends none of that person's rights. */
    @Transactional
    public Outcome<String> make(Actor actor, String name, Collection<String> permissions, Duration lasting) {
        boolean lends = actor.represented() == null
                && lendableBy(actor).stream().map(Permission::key).toList().containsAll(permissions);
        if (permissions.isEmpty() || !lends) {
            return Outcome.refused(Refusal.ofField("rechte", "identity.token.no-right"));
        }
        if (tokens.of(actor.account()).size() >= MOST) {
            return Outcome.refused(Refusal.ofField("name", "identity.token.too-many", String.valueOf(MOST)));
        }
        String secret = Token.random();
        if (!tokens.add(actor.account(), name, Token.hash(secret), permissions, clock.instant().plus(lasting))) {
            return Outcome.refused(Refusal.ofField("name", "identity.token.name-taken"));
        }
        trail.record(actor.didForOneself("token.made", Map.of("token", new Deed.Change(null, name),
                "permissions", new Deed.Change(null, String.join(" ", permissions)))));
        tellingOwner.of(actor.account(), TellingOwner.News.TOKEN_MADE);
        return Outcome.done(secret);
    }
}
