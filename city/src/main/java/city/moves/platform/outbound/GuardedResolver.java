package city.moves.platform.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of a name once, and lets the connection go to exactly those. A name that leads into the own network,
 * even with one of several addresses, leads nowhere, unless an administrator named it.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;
    private final OwnHosts own;

    GuardedResolver(DnsResolver names, OwnHosts own) {
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
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = found(host);
        if (!own.hold(host, port) && !allPublic(found)) {
            throw new InOwnNetwork(host);
        }
        return Arrays.stream(found).map(address -> new InetSocketAddress(address, port)).toList();
    }

    /** Without a port no administrator's word counts. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = found(host);
        if (!allPublic(found)) {
            throw new InOwnNetwork(host);
        }
        return found;
    }

    private InetAddress[] found(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0) {
            throw new UnknownHostException(host);
        }
        return found;
    }

    private static boolean allPublic(InetAddress[] found) {
        return Arrays.stream(found).allMatch(PublicNetwork::holds);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
