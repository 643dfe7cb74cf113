package city.moves.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name once, and lets the connection go to exactly those. A name that leads into the own network,
 * even with one of several addresses, leads nowhere, unless an administrator named it.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;
    private final Predicate<String> own;

    GuardedResolver(DnsResolver names, Predicate<String> own) {
        this.names = names;
        this.own = own;
    }

    /** A name that leads into the own network. */
    static final class InOwnNetwork extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        private InOwnNetwork(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!own.test(host) && !Arrays.stream(found).allMatch(PublicNetwork::holds)) {
            throw new InOwnNetwork(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
