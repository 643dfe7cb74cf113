package city.moves.services.applications;

import city.moves.platform.identity.Token;
import city.moves.platform.web.PublicAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a link that leads without an account to what was handed in, to be printed and taken along. */
@Component
class GivingAccess {

    private final Applications applications;
    private final PublicAddress address;

    GivingAccess(Applications applications, PublicAddress address) {
        this.applications = applications;
        this.address = address;
    }

    /** @return the whole address; it is shown once and kept nowhere */
    @Transactional
    public String give(Application received) {
        String secret = Token.random();
        applications.open(received.id(), secret, true);
        return address.of(received.language(), ApplicationPaths.link(secret));
    }
}
