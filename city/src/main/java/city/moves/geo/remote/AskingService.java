package city.moves.geo.remote;

import city.moves.platform.outbound.Outbound;
import city.moves.platform.outbound.OutboundLimits;
import city.moves.platform.outbound.Received;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds out what lies behind an address that somebody entered: any page of an OGC API, or a WFS with or without question. */
@Component
public class AskingService {

    static final String JSON = "application/geo+json, application/json;q=0.9, */*;q=0.1";
    static final String XML = "application/xml, text/xml;q=0.9, */*;q=0.1";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Outbound outbound;

    AskingService(Outbound outbound) {
        this.outbound = outbound;
    }

    /** A document of a service, and where it lay. */
    record Document(URI address, JsonNode content) {}

    public Outcome<RemoteService> ask(String address) {
        try {
            if (speaksOfWfs(address)) {
                return Outcome.done(capabilities(address));
            }
            Optional<Document> document = json(address);
            return Outcome.done(document.isPresent() ? new OgcApi(this).service(document.get()) : capabilities(address));
        } catch (Disappointing disappointing) {
            return disappointing.outcome();
        }
    }

    private static boolean speaksOfWfs(String address) {
        return address.toLowerCase(Locale.ROOT).matches(".*([?&]service=wfs|/wfs/?([?#].*)?$|request=getcapabilities).*");
    }

    /** The document in JSON; asked for by its parameter too, since not every server minds what is accepted. */
    private Optional<Document> json(String address) throws Disappointing {
        Optional<Document> first = readJson(Addresses.without(address, Set.of("f")));
        return first.isPresent() ? first : readJson(Addresses.with(address, Map.of("f", "json")));
    }

    private Optional<Document> readJson(String address) throws Disappointing {
        return Disappointing.done(outbound.get(address, JSON, OutboundLimits.DOCUMENT, received -> {
            if (!received.isSuccess()) {
                return Optional.empty();
            }
            byte[] body = received.body().readAllBytes();
            return tree(body).map(tree -> new Document(received.address(), tree));
        }));
    }

    private static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    /** A further document of the same service. */
    Document further(String address) throws Disappointing {
        return json(address).orElseThrow(AskingService::unknown);
    }

    private RemoteService capabilities(String address) throws Disappointing {
        String asked = WfsQuestion.capabilities(address);
        try {
            return Disappointing.done(Disappointing.done(
                    outbound.get(asked, XML, OutboundLimits.DOCUMENT, received -> reading(received, asked))));
        } catch (Disappointing disappointing) {
            if (disappointing.isStatus() && !speaksOfWfs(address)) {
                throw unknown();
            }
            throw disappointing;
        }
    }

    /** What is wrong is a value here, since an exception would tell only that the answer cannot be read. */
    private static Outcome<RemoteService> reading(Received received, String asked) throws IOException {
        try {
            if (!received.isSuccess()) {
                throw Disappointing.ofStatus(received.status());
            }
            return Outcome.done(WfsCapabilities.read(received.body().readAllBytes(), asked));
        } catch (Disappointing disappointing) {
            return disappointing.outcome();
        }
    }

    static Disappointing unknown() {
        return Disappointing.because(Refusal.of(Trouble.INPUT_MALFORMED, "geo.remote.refused.no-service"));
    }
}
