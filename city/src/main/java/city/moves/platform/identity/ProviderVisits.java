package city.moves.platform.identity;

import city.moves.platform.web.City;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * The way of a browser to another house and back. Only the browser that left may come back, once, with the answer to the
 * question it carried, from the house that was asked.
 */
@Component
class ProviderVisits {

    private static final String COOKIE = "dienst";

    /** What coming back leads to. */
    sealed interface Result {}

    record Arrived(Journey journey, Vouched vouched) implements Result {}

    record Cancelled() implements Result {}

    record NotBelieved() implements Result {}

    record Silent() implements Result {}

    private final ProviderClient client;
    private final Ceremonies ceremonies;
    private final City city;

    ProviderVisits(ProviderClient client, Ceremonies ceremonies, City city) {
        this.client = client;
        this.ceremonies = ceremonies;
        this.city = city;
    }

    /**
     * The page that leads there. A form must not be answered with the way to another house, which the content security
     * policy forbids, so that the page goes on by itself. Empty if the house does not answer.
     */
    Optional<ModelAndView> leave(Page page, Provider provider, Journey.Purpose purpose, @Nullable UUID account,
            Assurance asked, String afterwards, HttpServletResponse response) {
        Journey journey = new Journey(provider.key(), purpose, Token.random(), Token.random(),
                Token.random() + Token.random(), page.href(afterwards));
        Optional<URI> question = client.question(provider, journey, asked, page.language());
        return question.map(url -> {
            String secret = ceremonies.begin(Ceremonies.Kind.VISITING_PROVIDER, account, journey.text());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(secret).maxAge(Ceremonies.VALIDITY).build().toString());
            response.setHeader("Refresh", "0;url=" + url);
            return page.show("platform/identity/leaving",
                    new Leaving(provider.name(page.language()), url.toString()));
        });
    }

    Result comeBack(Provider provider, Optional<Actor> actor, Form answer, HttpServletRequest request,
            HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("").maxAge(0).build().toString());
        Optional<Ceremonies.Begun> begun = Optional.ofNullable(cookie)
                .flatMap(known -> ceremonies.take(Ceremonies.Kind.VISITING_PROVIDER, known.getValue()));
        Optional<Journey> journey = begun.flatMap(known -> Journey.read(known.content()));
        if (journey.isEmpty() || !isAnswer(journey.get(), provider, answer)
                || !isSamePerson(journey.get(), begun.get(), actor)) {
            return new NotBelieved();
        }
        if (!answer.value("error").isEmpty()) {
            return new Cancelled();
        }
        return switch (client.exchange(provider, journey.get(), answer.value("code"))) {
            case ProviderClient.Believed believed -> new Arrived(journey.get(), believed.vouched());
            case ProviderClient.NotBelieved _ -> new NotBelieved();
            case ProviderClient.Silent _ -> new Silent();
        };
    }

    private boolean isAnswer(Journey journey, Provider provider, Form answer) {
        return journey.provider().equals(provider.key())
                && MessageDigest.isEqual(bytes(journey.state()), bytes(answer.value("state")))
                && client.isFrom(provider, answer.value("iss"))
                && (!answer.value("code").isEmpty() || !answer.value("error").isEmpty());
    }

    /** Whoever signs in is nobody yet; what is for an account is done by its owner. */
    private static boolean isSamePerson(Journey journey, Ceremonies.Begun begun, Optional<Actor> actor) {
        return journey.purpose() == Journey.Purpose.SIGN_IN
                || actor.isPresent() && actor.get().account().equals(begun.account());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String secret) {
        return ResponseCookie.from(COOKIE, secret).httpOnly(true).sameSite("Lax").path("/")
                .secure(city.baseUrl().startsWith("https:"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
