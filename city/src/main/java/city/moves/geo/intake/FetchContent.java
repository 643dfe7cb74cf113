package city.moves.geo.intake;

import city.moves.geo.remote.RemoteLayer;
import city.moves.geo.remote.RemoteService;
import city.moves.platform.values.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known and said of a layer of a service.
 *
 * @param chosen     that is fetched; null while nobody has said which
 * @param within     true if only what touches the city's surroundings is fetched
 * @param straight   true if it is compared as it was the last time, without asking anybody
 * @param refusals   why it was not fetched
 */
record FetchContent(RemoteService service, @Nullable RemoteLayer chosen, boolean within, boolean straight,
        List<Refusal> refusals) {

    /** What an earlier release did not ask of a service is false. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    FetchContent {
        refusals = List.copyOf(refusals);
    }

    static FetchContent of(String json) {
        return MAPPER.readValue(json, FetchContent.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** The layers that were not chosen are needed no more. */
    FetchContent choosing(RemoteLayer layer) {
        RemoteService alone = new RemoteService(service.kind(), service.title(), service.address(), List.of(layer));
        return new FetchContent(alone, layer, within, straight, List.of());
    }

    FetchContent refused(List<Refusal> why) {
        return new FetchContent(service, chosen, within, straight, why);
    }

    /** The same once more, after it failed. */
    FetchContent retried() {
        return refused(List.of());
    }

    FetchContent again() {
        return new FetchContent(service, chosen, within, true, List.of());
    }
}
