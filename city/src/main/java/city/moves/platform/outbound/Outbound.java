package city.moves.platform.outbound;

import city.moves.platform.values.Outcome;
import city.moves.platform.web.City;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks servers whose address somebody entered. Nothing of this house goes along: no cookie, no credentials, only the question
 * and its own name.
 */
@Component
public class Outbound implements AutoCloseable {

    private static final Set<Integer> USUAL_PORTS = Set.of(80, 443, 8080, 8443);
    private static final int MOST_REDIRECTS = 5;

    private final OwnHosts own;
    private final Set<Integer> ports;
    private final GuardedClient client;

    @Autowired
    Outbound(@Value("${moves.outbound.own-hosts:}") String ownHosts, @Value("${moves.outbound.ports:}") String ports, City city) {
        this(OwnHosts.of(ownHosts), Arrays.stream(ports.split(",")).map(String::strip).filter(port -> !port.isEmpty())
                .map(Integer::valueOf).collect(Collectors.toSet()), city, SystemDefaultDnsResolver.INSTANCE);
    }

    Outbound(OwnHosts own, Set<Integer> morePorts, City city, DnsResolver names) {
        this.own = own;
        this.ports = Stream.concat(USUAL_PORTS.stream(), morePorts.stream()).collect(Collectors.toSet());
        this.client = new GuardedClient(new GuardedResolver(names, own),
                city.baseUrl().isEmpty() ? "MoveS" : "MoveS (+" + city.baseUrl() + ")");
    }

    /** Reads an answer while it comes. */
    @FunctionalInterface
    public interface Reading<T> {

        T read(Received received) throws IOException;
    }

    /**
     * Asks for what lies at an address, over at most five redirects, each of them examined like the first address.
     *
     * @param address as somebody entered it
     * @param accept  media types, as HTTP writes them
     * @param reading gets the answer, of whatever status
     * @return what was read; refused if the address may not be asked, nobody answers, or the answer is beyond the limits
     */
    public <T> Outcome<T> get(String address, String accept, OutboundLimits limits, Reading<T> reading) {
        Deadline deadline = Deadline.in(limits.whole());
        try {
            AskedAddress asked = AskedAddress.of(address);
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                asked.examinePort(ports, own);
                GuardedClient.Answered<T> answered = client.ask(asked, accept, limits, deadline, reading);
                if (answered instanceof GuardedClient.Read<T> read) {
                    return Outcome.done(read.value());
                }
                asked = asked.redirected(((GuardedClient.Elsewhere<T>) answered).location());
            }
            throw new Hindered("outbound.refused.redirects", String.valueOf(MOST_REDIRECTS));
        } catch (Hindered hindered) {
            return Outcome.refused(hindered.refusal());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
