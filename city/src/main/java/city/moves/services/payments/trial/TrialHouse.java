package city.moves.services.payments.trial;

import city.moves.platform.identity.Token;
import city.moves.platform.web.City;
import city.moves.platform.web.Language;
import city.moves.platform.web.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the trial provider stands and by what it knows its one customer. The secret is drawn at each start, since the house
 * and its customer always start together.
 */
@Component
public class TrialHouse {

    public static final String KEY = "probe";
    public static final String ORIGINATOR = "stadt";
    public static final String END_POINT = "gebuehren";

    static final String PATH = "/probe-bezahldienst";
    static final String API = PATH + "/v1/paymenttransaction/{originator}/{endPoint}";

    private final Environment environment;
    private final PublicAddress people;
    private final City city;
    private final String secret = Token.random();

    TrialHouse(Environment environment, PublicAddress people, City city) {
        this.environment = environment;
        this.people = people;
        this.city = city;
    }

    /** For the city itself, which is on the same machine. */
    public String address() {
        return ground() + PATH + "/v1";
    }

    public String secret() {
        return secret;
    }

    /** Where it tells its customer that there is news. */
    String callback() {
        return ground() + "/api/v1/payments/" + KEY + "/callback";
    }

    /** Where people pay: in English if they come from an English page of the customer. */
    String door(TrialPayment payment) {
        return people.of(payment.redirect().startsWith(people.house() + "/en/") ? Language.EN : Language.DE,
                PATH + "/" + payment.door());
    }

    boolean isOpen() {
        return city.demo();
    }

    boolean knows(@Nullable String authorization) {
        return authorization != null && MessageDigest.isEqual(authorization.getBytes(StandardCharsets.UTF_8),
                ("Bearer " + secret).getBytes(StandardCharsets.UTF_8));
    }

    private String ground() {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
