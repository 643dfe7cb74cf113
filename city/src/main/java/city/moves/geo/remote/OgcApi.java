package city.moves.geo.remote;

import city.moves.geo.remote.AskingService.Document;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Finds the collections of an OGC API Features from whichever of its pages somebody knows. */
final class OgcApi {

    private static final int MOST_COLLECTIONS = 5_000;
    private static final int MOST_PAGES = 20;
    private static final String DATA = "http://www.opengis.net/def/rel/ogc/1.0/data";

    private final AskingService asking;

    OgcApi(AskingService asking) {
        this.asking = asking;
    }

    RemoteService service(Document document) throws Disappointing {
        JsonNode content = document.content();
        if (content.path("collections").isArray()) {
            return collections(document, content.path("title").asString(""));
        }
        if (content.path("id").isString() && link(document, "items").isPresent()) {
            List<RemoteLayer> one = new ArrayList<>();
            collection(document.address(), content).ifPresent(one::add);
            return service(document, one.isEmpty() ? "" : one.getFirst().title(), one);
        }
        Optional<String> collection = link(document, "collection").filter(_ -> isOfItems(content));
        if (collection.isPresent() || isOfItems(content)) {
            String address = document.address().toString().replaceFirst("/items([/?].*)?$", "");
            Document owner = asking.further(collection.orElse(address));
            if (isOfItems(owner.content())) {
                throw AskingService.unknown();
            }
            return service(owner);
        }
        String data = link(document, "data").or(() -> link(document, DATA)).orElseThrow(AskingService::unknown);
        Document all = asking.further(data);
        if (!all.content().path("collections").isArray()) {
            throw AskingService.unknown();
        }
        return collections(all, content.path("title").asString(""));
    }

    private static boolean isOfItems(JsonNode content) {
        String type = content.path("type").asString("");
        return type.equals("FeatureCollection") || type.equals("Feature");
    }

    private RemoteService collections(Document first, String title) throws Disappointing {
        List<RemoteLayer> layers = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<Document> page = Optional.of(first);
        while (page.isPresent() && seen.size() < MOST_PAGES && seen.add(page.get().address().toString())) {
            for (JsonNode one : page.get().content().path("collections")) {
                if (layers.size() < MOST_COLLECTIONS) {
                    collection(page.get().address(), one).ifPresent(layers::add);
                }
            }
            Optional<String> next = link(page.get(), "next");
            page = next.isEmpty() ? Optional.empty() : Optional.of(asking.further(next.get()));
        }
        return service(first, title, layers);
    }

    private static RemoteService service(Document document, String title, List<RemoteLayer> layers) throws Disappointing {
        if (layers.isEmpty()) {
            throw AskingService.unknown();
        }
        return new RemoteService(ServiceKind.OGC_API, title.isEmpty() ? document.address().getHost() : title,
                document.address().toString(), layers);
    }

    private static Optional<RemoteLayer> collection(URI document, JsonNode content) {
        String id = content.path("id").asString("");
        String title = content.path("title").asString("").strip();
        return id.isEmpty() || !content.path("itemType").asString("feature").equals("feature") ? Optional.empty()
                : link(document, content, "items").map(items -> new RemoteLayer(ServiceKind.OGC_API, id,
                        title.isEmpty() ? id : title, items, "", "", true, false));
    }

    private static Optional<String> link(Document document, String rel) {
        return link(document.address(), document.content(), rel);
    }

    /** Where a relation leads: to JSON if the document names several. */
    static Optional<String> link(URI document, JsonNode content, String rel) {
        List<JsonNode> links = new ArrayList<>();
        content.path("links").forEach(links::add);
        return Stream.of("geo+json", "json", "").flatMap(type -> links.stream()
                        .filter(one -> one.path("rel").asString("").equals(rel) && one.path("href").isString()
                                && one.path("type").asString("").contains(type)))
                .findFirst().map(one -> Addresses.resolved(document, one.path("href").asString()));
    }
}
