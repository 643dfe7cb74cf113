package city.moves.platform.identity;

import city.moves.platform.web.City;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address of this house as it was configured, never as a request names it: a link in a letter and the origin of a
 * passkey must not follow a forged Host header. Without a configured one it is this machine.
 */
@Component
class HouseAddress {

    private final City city;
    private final Environment environment;

    HouseAddress(City city, Environment environment) {
        this.city = city;
        this.environment = environment;
    }

    /** Without trailing slash. */
    String url() {
        return city.baseUrl().isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : city.baseUrl();
    }

    /** Scheme, host and port (RFC 6454, 6.2). */
    String origin() {
        URI address = URI.create(url());
        return address.getScheme() + "://" + address.getAuthority();
    }

    String host() {
        return URI.create(url()).getHost();
    }
}
