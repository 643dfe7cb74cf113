package city.moves.platform.identity;

import city.moves.platform.web.Language;
import city.moves.platform.web.PublicAddress;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Speaks OpenID Connect with another house: asks for a person, exchanges the code, and believes a statement only if it
 * is signed by that house, for this one, in answer to this question (Core 1.0, 3.1.3.7).
 */
@Component
class ProviderClient {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
    private static final int PATIENCE_MILLIS = 5000;
    private static final int LONGEST_ANSWER = 200_000;
    private static final Duration MEMORY = Duration.ofMinutes(10);

    /** What asking leads to. */
    sealed interface Answer {}

    record Believed(Vouched vouched) implements Answer {}

    record NotBelieved() implements Answer {}

    record Silent() implements Answer {}

    /** What the house says about itself, and who checks its signatures. */
    private record Known(OIDCProviderMetadata about, IDTokenValidator judge, Instant until) {}

    private final PublicAddress address;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    ProviderClient(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /** Where to send the person; empty if the house does not answer. */
    Optional<URI> question(Provider provider, Journey journey, Assurance asked, Language language) {
        return known(provider).map(house -> {
            AuthenticationRequest.Builder question = new AuthenticationRequest.Builder(ResponseType.CODE,
                    new Scope(provider.scopes().toArray(String[]::new)), new ClientID(provider.clientId()),
                    returnAddress(provider))
                    .endpointURI(house.about().getAuthorizationEndpointURI())
                    .state(new State(journey.state()))
                    .nonce(new Nonce(journey.nonce()))
                    .codeChallenge(new CodeVerifier(journey.verifier()), CodeChallengeMethod.S256)
                    .uiLocales(List.of(tag(language)));
            List<String> levels = asked == Assurance.BASIC ? List.of() : provider.valuesFor(asked);
            if (!levels.isEmpty()) {
                question.acrValues(levels.stream().map(ACR::new).toList());
            }
            if (journey.purpose() == Journey.Purpose.CONFIRM) {
                question.prompt(Prompt.Type.LOGIN).maxAge(0);
            }
            return question.build().toURI();
        });
    }

    /** Exchanges the code that the person brought. */
    Answer exchange(Provider provider, Journey journey, String code) {
        Optional<Known> house = known(provider);
        if (house.isEmpty()) {
            return new Silent();
        }
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(tokenRequest(provider, house.get(), journey, code).send());
            if (!answer.indicatesSuccess()) {
                LOG.info("{} does not exchange the code: {}", provider.key(), answer.toErrorResponse().getErrorObject());
                return new NotBelieved();
            }
            JWT token = ((OIDCTokenResponse) answer.toSuccessResponse())
                    .getOIDCTokens().getIDToken();
            return new Believed(vouched(provider, token,
                    house.get().judge().validate(token, new Nonce(journey.nonce()))));
        } catch (IOException silent) {
            LOG.warn("{} does not answer", provider.key(), silent);
            return new Silent();
        } catch (GeneralException | BadJOSEException | JOSEException | RuntimeException unworthy) {
            LOG.warn("a statement of {} is not believed", provider.key(), unworthy);
            return new NotBelieved();
        }
    }

    /** True if an answer names no other house than the one that was asked (RFC 9207). */
    boolean isFrom(Provider provider, String issuer) {
        boolean mustSay = known(provider).map(house -> house.about().supportsAuthorizationResponseIssuerParam())
                .orElse(false);
        return issuer.isEmpty() ? !mustSay : issuer.equals(provider.issuer().toString());
    }

    /** Where to send a person who signs out here; empty if the house knows no such thing. */
    Optional<URI> signOut(Provider provider, String token) {
        return known(provider).map(house -> house.about().getEndSessionEndpointURI()).map(end -> {
            try {
                return new LogoutRequest(end, JWTParser.parse(token), null, new ClientID(provider.clientId()),
                        URI.create(address.house() + "/anmelden?abgemeldet=ja"), null, null).toURI();
            } catch (ParseException unreadable) {
                throw new IllegalStateException("the session keeps no statement", unreadable);
            }
        });
    }

    /** True if the house answers now. */
    boolean answers(Provider provider) {
        return known(provider).isPresent();
    }

    private Optional<Known> known(Provider provider) {
        Known before = known.get(provider.key());
        if (before != null && before.until().isAfter(clock.instant())) {
            return Optional.of(before);
        }
        try {
            OIDCProviderMetadata about = OIDCProviderMetadata.resolve(
                    new Issuer(provider.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            Known asked = new Known(about, judge(provider, about), clock.instant().plus(MEMORY));
            known.put(provider.key(), asked);
            return Optional.of(asked);
        } catch (GeneralException | IOException | RuntimeException silent) {
            LOG.warn("{} does not say how to talk to it", provider.key(), silent);
            return Optional.ofNullable(before);
        }
    }

    /** Signatures by a key pair only: whoever knows the secret of a client could make the others. */
    private static IDTokenValidator judge(Provider provider, OIDCProviderMetadata about) throws IOException {
        Set<JWSAlgorithm> algorithms = new HashSet<>(
                about.getIDTokenJWSAlgs() == null ? List.of(JWSAlgorithm.RS256) : about.getIDTokenJWSAlgs());
        algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
        return new IDTokenValidator(new Issuer(provider.issuer()), new ClientID(provider.clientId()),
                new JWSVerificationKeySelector<>(algorithms, JWKSourceBuilder.<SecurityContext>create(
                        about.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LONGEST_ANSWER)).build()), null);
    }

    private HTTPRequest tokenRequest(Provider provider, Known house, Journey journey, String code) {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(new AuthorizationCode(code),
                returnAddress(provider), new CodeVerifier(journey.verifier()));
        URI place = house.about().getTokenEndpointURI();
        ClientID client = new ClientID(provider.clientId());
        HTTPRequest request = (provider.clientSecret().isEmpty()
                ? new TokenRequest.Builder(place, client, grant)
                : new TokenRequest.Builder(place, authentication(provider, house, client), grant))
                .build().toHTTPRequest();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        return request;
    }

    private static ClientAuthentication authentication(Provider provider, Known house, ClientID client) {
        List<ClientAuthenticationMethod> methods = house.about().getTokenEndpointAuthMethods();
        Secret secret = new Secret(provider.clientSecret());
        return methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client, secret)
                : new ClientSecretPost(client, secret);
    }

    private URI returnAddress(Provider provider) {
        return URI.create(address.house() + ProviderPages.returnPath(provider));
    }

    private static Vouched vouched(Provider provider, JWT token, IDTokenClaimsSet said) {
        boolean ownAddress = Boolean.TRUE.equals(said.getBooleanClaim("email_verified"));
        Instant provedAt = said.getAuthenticationTime() == null ? null : said.getAuthenticationTime().toInstant();
        return new Vouched(provider, said.getSubject().getValue(), text(said, "preferred_username"),
                text(said, "name"), ownAddress ? text(said, "email") : "",
                provider.level(text(said, provider.levelClaim())), groups(provider, said),
                VouchedDetails.of(claim -> text(said, claim)), provedAt, token.getParsedString());
    }

    private static String text(IDTokenClaimsSet said, String claim) {
        return said.getClaim(claim) instanceof String text ? text : "";
    }

    private static List<String> groups(Provider provider, IDTokenClaimsSet said) {
        return provider.roleClaim().isEmpty() ? List.of() : switch (said.getClaim(provider.roleClaim())) {
            case List<?> several -> several.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case String one -> List.of(one);
            case null, default -> List.of();
        };
    }

    private static LangTag tag(Language language) {
        try {
            return new LangTag(language.tag());
        } catch (LangTagException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
