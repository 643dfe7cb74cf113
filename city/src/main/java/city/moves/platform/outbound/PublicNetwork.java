package city.moves.platform.outbound;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/** Which addresses belong to the public internet, after the registers of special addresses of IANA. */
final class PublicNetwork {

    private static final List<Network> SPECIAL_4 = List.of(Network.of("0.0.0.0", 8), Network.of("10.0.0.0", 8),
            Network.of("100.64.0.0", 10), Network.of("127.0.0.0", 8), Network.of("169.254.0.0", 16),
            Network.of("172.16.0.0", 12), Network.of("192.0.0.0", 24), Network.of("192.0.2.0", 24),
            Network.of("192.31.196.0", 24), Network.of("192.52.193.0", 24), Network.of("192.88.99.0", 24),
            Network.of("192.168.0.0", 16), Network.of("192.175.48.0", 24), Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24), Network.of("203.0.113.0", 24), Network.of("224.0.0.0", 3));

    /** The only part of IPv6 that is given out, without what leads into IPv4 or is reserved there. */
    private static final Network GIVEN_OUT_6 = Network.of("2000::", 3);
    private static final List<Network> SPECIAL_6 = List.of(Network.of("2001::", 23), Network.of("2001:db8::", 32),
            Network.of("2002::", 16), Network.of("2620:4f:8000::", 48), Network.of("3fff::", 20));

    private PublicNetwork() {}

    private record Network(byte[] start, int bits) {

        private static Network of(String start, int bits) {
            return new Network(InetAddress.ofLiteral(start).getAddress(), bits);
        }

        private boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** An IPv4 address within IPv6 is taken for IPv4 by Java itself. */
    static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? GIVEN_OUT_6.holds(bytes) && SPECIAL_6.stream().noneMatch(network -> network.holds(bytes))
                : SPECIAL_4.stream().noneMatch(network -> network.holds(bytes));
    }
}
