package city.moves.geo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Whole layers as files for other programs. One is made when somebody asks for it, once for all who ask at that time, and
 * kept while the layer stays as it is and there is room.
 */
@Component
class LayerFiles implements DisposableBean {

    private static final long MOST_BYTES = 1L << 30;

    private final Layers layers;
    private final MakingLayerFile making;
    private final Map<State, CompletableFuture<LayerFile>> files = new LinkedHashMap<>(16, 0.75f, true);

    LayerFiles(Layers layers, MakingLayerFile making) {
        this.layers = layers;
        this.making = making;
    }

    /** What a file is made of. */
    private record State(int layer, int version, long content, WholeFile form) {}

    /** Must be closed. */
    LayerFile.Reading read(Layer layer, WholeFile form) throws IOException {
        State state = new State(layer.number(), layer.version(), layer.content(), form);
        Optional<LayerFile.Reading> reading;
        do {
            CompletableFuture<LayerFile> mine = new CompletableFuture<>();
            CompletableFuture<LayerFile> known;
            synchronized (files) {
                known = files.putIfAbsent(state, mine);
            }
            reading = known == null ? make(layer, state, mine) : await(known);
        } while (reading.isEmpty());
        return reading.get();
    }

    private Optional<LayerFile.Reading> make(Layer layer, State state, CompletableFuture<LayerFile> mine)
            throws IOException {
        try {
            LayerFile file = made(layer, state.form());
            Optional<LayerFile.Reading> reading = file.read();
            boolean alreadyOld = layers.content(layer.number()) != layer.content();
            synchronized (files) {
                mine.complete(file);
                forgetWhatIsTooMuch(state, alreadyOld);
            }
            return reading;
        } catch (IOException | RuntimeException | Error failure) {
            synchronized (files) {
                files.remove(state);
            }
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private static Optional<LayerFile.Reading> await(CompletableFuture<LayerFile> file) throws IOException {
        try {
            return file.join().read();
        } catch (CompletionException failure) {
            throw new IOException("the file could not be made for somebody else either", failure.getCause());
        }
    }

    private LayerFile made(Layer layer, WholeFile form) throws IOException {
        Path folder = Files.createTempDirectory("moves-layer");
        try {
            Path file = folder.resolve(form.name(layer.key()));
            making.make(layer, form, file);
            return LayerFile.of(file);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** First what is of the same layer but older, then what nobody asked for the longest. */
    private void forgetWhatIsTooMuch(State newest, boolean alreadyOld) throws IOException {
        long bytes = 0;
        for (CompletableFuture<LayerFile> file : files.values()) {
            bytes += bytes(file);
        }
        Iterator<Map.Entry<State, CompletableFuture<LayerFile>>> oldest = files.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<State, CompletableFuture<LayerFile>> entry = oldest.next();
            State state = entry.getKey();
            boolean replaced = state.layer() == newest.layer() && state.form() == newest.form() && !state.equals(newest);
            boolean tooMuch = bytes > MOST_BYTES || state.equals(newest) && alreadyOld;
            if (entry.getValue().isDone() && (replaced || tooMuch)) {
                bytes -= bytes(entry.getValue());
                oldest.remove();
                entry.getValue().join().drop();
            }
        }
    }

    private static long bytes(CompletableFuture<LayerFile> file) {
        return file.isDone() ? file.join().bytes() : 0;
    }

    @Override
    public void destroy() throws IOException {
        synchronized (files) {
            for (CompletableFuture<LayerFile> file : files.values()) {
                if (file.isDone()) {
                    file.join().drop();
                }
            }
            files.clear();
        }
    }
}
