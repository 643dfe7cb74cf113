package city.moves.services;

import city.moves.platform.search.SearchDocument;
import city.moves.platform.search.SearchDocument.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service as the city-wide search finds it: also by its English title, and by what people say. */
final class FoundService {

    static final String MODULE = "services";
    static final String KIND = "service";

    private FoundService() {}

    static SearchDocument of(Service service) {
        Description description = service.description();
        Naming naming = description.naming();
        Guidance guidance = description.guidance();
        List<String> words = new ArrayList<>(naming.words());
        words.add(naming.name());
        words.add(naming.plain().en());
        List<String> body = new ArrayList<>(List.of(guidance.full()));
        body.addAll(guidance.conditions());
        body.addAll(guidance.procedure());
        guidance.documents().forEach(document -> body.add(document.name()));
        String key = description.access().key();
        return new SearchDocument(MODULE, KIND, service.slug(), ServicePaths.of(service.slug()), naming.plain().de(),
                naming.summary().de(), String.join("\n", body), key.isEmpty() ? List.of() : List.of(key), words, null,
                Map.of(), Audience.PUBLIC, "de");
    }
}
