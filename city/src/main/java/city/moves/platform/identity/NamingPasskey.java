package city.moves.platform.identity;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a passkey of one's own another name. */
@Service
class NamingPasskey {

    private final Passkeys passkeys;

    NamingPasskey(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Transactional
    public Outcome<String> name(Actor actor, UUID wayIn, String name) {
        return passkeys.name(actor.account(), wayIn, name)
                ? Outcome.done(name)
                : Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
    }
}
