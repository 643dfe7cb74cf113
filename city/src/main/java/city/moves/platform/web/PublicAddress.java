package city.moves.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Addresses of pages for what leaves the house without a request, such as a mail. They never come from a request, whose
 * host a stranger may write. Without a public address they lead to this machine, which is right for a trial only.
 */
@Component
public class PublicAddress {

    private final City city;
    private final Environment environment;

    public PublicAddress(City city, Environment environment) {
        this.city = city;
        this.environment = environment;
    }

    /** The whole address of a page of this house. */
    public String of(Language language, String path) {
        return base() + language.address(path);
    }

    /** True if the installation knows under which address people reach it. */
    public boolean known() {
        return !city.baseUrl().isEmpty();
    }

    /** The address of the house itself, without trailing slash. */
    public URI house() {
        return URI.create(base());
    }

    /**
     * What leads back to a trial without a public address: the address that was asked for if it is this machine's own.
     * Any other was written by whoever asks.
     */
    static String ofTrial(HttpServletRequest request) {
        return isThisMachine(request.getServerName())
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : "http://localhost:" + request.getLocalPort();
    }

    private static boolean isThisMachine(String host) {
        try {
            return host.equalsIgnoreCase("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private String base() {
        return known() ? city.baseUrl()
                : "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
