package city.moves.geo;

import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Counts how often each layer is looked at on the map, and nothing about who does. Each node counts in memory and writes
 * its numbers once a minute, so that looking costs no write; what a node did not write when it died is lost.
 */
@Component
public class MapViews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MapViews.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ViewedLayers viewed;
    private final Clock clock;
    private final Map<Looked, Long> counted = new HashMap<>();
    private volatile boolean running;

    MapViews(ViewedLayers viewed, Clock clock) {
        this.viewed = viewed;
        this.clock = clock;
    }

    /** A layer on a day. */
    record Looked(int layer, LocalDate day) {}

    /** Somebody sees these layers. */
    public void count(List<Layer> layers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        synchronized (counted) {
            layers.forEach(layer -> counted.merge(new Looked(layer.number(), today), 1L, Long::sum));
        }
    }

    /** Writes what was counted; what cannot be written is tried again the next time. */
    void write() {
        Map<Looked, Long> taken;
        synchronized (counted) {
            taken = Map.copyOf(counted);
            counted.clear();
        }
        try {
            viewed.add(taken);
        } catch (DataAccessException later) {
            LOG.warn("the views of the map are written later: {}", later.getMessage());
            synchronized (counted) {
                taken.forEach((looked, times) -> counted.merge(looked, times, Long::sum));
            }
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("map views").start(this::writeNowAndThen);
    }

    private void writeNowAndThen() {
        while (running) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException ended) {
                return;
            }
            write();
        }
    }

    @Override
    public void stop() {
        running = false;
        write();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
