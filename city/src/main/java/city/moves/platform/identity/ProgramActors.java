package city.moves.platform.identity;

import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * For whom a program acts that shows an access token (RFC 6750). A door asks for it that is meant for programs; pages
 * and the desk know no tokens.
 */
@Component
public class ProgramActors {

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9_-]{22})", Pattern.CASE_INSENSITIVE);

    private final AccessTokens tokens;
    private final Persons persons;

    ProgramActors(AccessTokens tokens, Persons persons) {
        this.tokens = tokens;
        this.persons = persons;
    }

    /**
     * The person with the rights that were lent and are still held; empty if no token is shown.
     *
     * @throws Refused with status 401 if the token is none, has ended or was taken away
     */
    public Optional<Actor> shown(HttpServletRequest request, HttpServletResponse response) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null ? Optional.empty()
                : Optional.of(actor(authorization).orElseThrow(() -> refused(response)));
    }

    /** @throws Refused with status 401 if no token is shown, or one that does not hold */
    public Actor needed(HttpServletRequest request, HttpServletResponse response) {
        return shown(request, response).orElseThrow(() -> refused(response));
    }

    private Optional<Actor> actor(String authorization) {
        Matcher bearer = BEARER.matcher(authorization.strip());
        if (!bearer.matches()) {
            return Optional.empty();
        }
        byte[] hash = Token.hash(bearer.group(1));
        Optional<AccessTokens.Lent> lent = tokens.find(hash);
        lent.ifPresent(_ -> tokens.seen(hash));
        return lent.flatMap(one -> persons.find(one.account()).map(owner -> withRights(owner.actor(), one)));
    }

    private static Actor withRights(Actor owner, AccessTokens.Lent lent) {
        Map<String, Set<String>> rights = new TreeMap<>(owner.rights());
        rights.keySet().retainAll(lent.permissions());
        return new Actor(owner.account(), owner.displayName(), rights);
    }

    private static Refused refused(HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return new Refused(Refusal.of(Trouble.SIGN_IN_NEEDED, "identity.token.needed"));
    }
}
