package city.moves.platform.identity;

import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a key away from the programs that have it, from their next request on. */
@Service
class RevokingToken {

    private final AccessTokens tokens;
    private final AuditTrail trail;

    RevokingToken(AccessTokens tokens, AuditTrail trail) {
        this.tokens = tokens;
        this.trail = trail;
    }

    @Transactional
    public Outcome<String> revoke(Actor actor, UUID id) {
        Optional<String> name = tokens.remove(actor.account(), id);
        name.ifPresent(gone -> trail.record(actor.didForOneself("token.revoked",
                Map.of("token", new Deed.Change(gone, null)))));
        return name.map(Outcome::done).orElseGet(() -> Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text"));
    }
}
