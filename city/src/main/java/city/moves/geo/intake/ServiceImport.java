package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.geo.Origin;
import city.moves.geo.remote.AskingService;
import city.moves.geo.remote.RemoteLayer;
import city.moves.geo.remote.RemoteService;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fetches a layer of a service for the terminal. */
@Component
class ServiceImport {

    private static final int NAMED = 50;

    private final AskingService asking;
    private final Fetches fetches;
    private final FetchWork work;
    private final Intakes intakes;
    private final Layers layers;
    private final Messages messages;
    private final TransactionTemplate transaction;

    ServiceImport(AskingService asking, Fetches fetches, FetchWork work, Intakes intakes, Layers layers, Messages messages,
            TransactionTemplate transaction) {
        this.asking = asking;
        this.fetches = fetches;
        this.work = work;
        this.intakes = intakes;
        this.layers = layers;
        this.messages = messages;
        this.transaction = transaction;
    }

    static boolean isAddress(String source) {
        return source.matches("(?i)https?://.*");
    }

    /** @throws IOException with the sentence that says why nothing was fetched */
    Intake fetch(LayerOrder order, String author) throws IOException {
        RemoteService service = done(asking.ask(order.place()));
        RemoteLayer chosen = chosen(service, order);
        Optional<Layer> there = layers.find(key(chosen)).filter(one -> one.origin() == Origin.OWN);
        FetchContent content = new FetchContent(service, null, true, false, List.of()).choosing(chosen);
        Fetch fetch = fetches.add(content, FetchState.FETCHING, there.map(Layer::number).orElse(null), null, author);
        Runnable begun = work.begin(fetch);
        transaction.executeWithoutResult(_ -> begun.run());
        Fetch ended = fetches.find(fetch.id()).orElseThrow();
        return Optional.ofNullable(ended.intake()).flatMap(intakes::find)
                .orElseThrow(() -> new IOException(sentence(ended.content().refusals())));
    }

    static String key(RemoteLayer layer) {
        return PropertyNames.key(PropertyNames.withoutEnding(PropertyNames.file(layer.title(), layer.ending())));
    }

    private static RemoteLayer chosen(RemoteService service, LayerOrder order) throws IOException {
        if (order.layer().isEmpty() && service.layers().size() == 1) {
            return service.layers().getFirst();
        }
        return service.layer(order.layer()).orElseThrow(() -> new IOException(
                (order.layer().isEmpty() ? "the service has several layers" : "the service has no layer " + order.layer())
                + "; name one as " + order.place() + "#layer=NAME: "
                + service.layers().stream().limit(NAMED).map(RemoteLayer::name).collect(Collectors.joining(", "))));
    }

    private <T> T done(Outcome<T> outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) -> throw new IOException(sentence(refusals));
        };
    }

    private String sentence(List<Refusal> refusals) {
        return refusals.stream().map(why -> messages.text(Language.EN, why.message(), why.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
