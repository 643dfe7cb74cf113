package city.moves.geo.tiles;

import city.moves.geo.Layer;
import city.moves.geo.SelectingFeatures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/**
 * The published layers that were asked for, each as its content is now. A small layer is read again when somebody asks after
 * a change. For a large one the former content goes on being answered while the new one is read beside it, so that the
 * change of one tree does not let everybody wait who looks at all of them.
 */
@Component
class LayersInMemory {

    private static final long LARGE = 20_000;
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 4;

    private final SelectingFeatures features;
    private final Map<Integer, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    LayersInMemory(SelectingFeatures features) {
        this.features = features;
    }

    /**
     * A layer that was asked for.
     *
     * @param next what is being read; the same as now where nothing is
     */
    private record Kept(CompletableFuture<LayerInMemory> now, CompletableFuture<LayerInMemory> next, Layer layer) {

        private boolean isAsNewAs(Layer other) {
            return layer.content() >= other.content() && layer.version() >= other.version();
        }
    }

    /** The layer's content, or for a large one the content before, as long as the newer one is being read. */
    LayerInMemory of(Layer layer) {
        Kept known = known(layer);
        try {
            return known.now().join();
        } catch (CompletionException failed) {
            forget(layer, known);
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized Kept known(Layer layer) {
        Kept known = kept.get(layer.number());
        if (known != null && known.isAsNewAs(layer)) {
            return settled(layer, known);
        }
        CompletableFuture<LayerInMemory> reading = new CompletableFuture<>();
        boolean large = known != null && finished(known.now()) && layer.features() > LARGE;
        Kept next = new Kept(large ? known.now() : reading, reading, layer);
        kept.put(layer.number(), next);
        Thread.ofVirtual().name("layer " + layer.key()).start(() -> read(layer, reading));
        return next;
    }

    private Kept settled(Layer layer, Kept known) {
        if (known.now() == known.next() || !known.next().isDone()) {
            return known;
        }
        Kept settled = new Kept(known.next(), known.next(), known.layer());
        kept.put(layer.number(), settled);
        return settled;
    }

    private void read(Layer layer, CompletableFuture<LayerInMemory> reading) {
        try {
            reading.complete(LayerInMemory.read(layer, features));
            makeRoom(layer.number());
        } catch (RuntimeException | Error failed) {
            reading.completeExceptionally(failed);
        }
    }

    private synchronized void forget(Layer layer, Kept failed) {
        kept.remove(layer.number(), failed);
    }

    /** Lets go of what was not asked for longest, but never of the one that was just read. */
    private synchronized void makeRoom(int justRead) {
        long bytes = kept.values().stream().filter(one -> finished(one.now())).mapToLong(one ->
                one.now().join().tiles().bytes()).sum();
        var oldest = kept.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
            Map.Entry<Integer, Kept> entry = oldest.next();
            if (entry.getKey() != justRead && finished(entry.getValue().now())) {
                bytes -= entry.getValue().now().join().tiles().bytes();
                oldest.remove();
            }
        }
    }

    private static boolean finished(CompletableFuture<LayerInMemory> reading) {
        return reading.isDone() && !reading.isCompletedExceptionally();
    }
}
