package city.moves.geo.remote;

import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way from page to page of a layer, which ends: whatever the service does, by the limits at last. */
final class Walk {

    private static final int PER_PAGE = 1_000;

    private final RemoteLayer layer;
    private final @Nullable Box within;
    private final FetchLimits limits;
    private final long end;
    private String order;
    private final Set<String> asked = new HashSet<>();
    private final Set<Integer> begun = new HashSet<>();
    private boolean counted;
    private int pages;
    private long features;
    private long bytes;

    /** @param order the property that puts pages in order, so that they neither overlap nor leave gaps; empty if unknown */
    Walk(RemoteLayer layer, @Nullable Box within, FetchLimits limits, String order) {
        this.layer = layer;
        this.within = within;
        this.limits = limits;
        this.end = System.nanoTime() + limits.whole().toNanos();
        this.counted = layer.paged();
        this.order = order;
    }

    boolean isJson() {
        return layer.isJson();
    }

    long features() {
        return features;
    }

    long bytesLeft() {
        return Math.max(1, limits.bytes() - bytes);
    }

    Duration timeLeft() {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    void came(long some) {
        bytes += some;
    }

    Optional<String> first() throws Disappointing {
        return further(layer.kind() == ServiceKind.OGC_API ? items() : question(counted ? PER_PAGE : 0));
    }

    private String question(int count) {
        return WfsQuestion.features(layer, within, count, features, order);
    }

    private String items() {
        String plain = Addresses.without(layer.address(), Set.of("limit", "bbox", "offset"));
        String bounded = within == null ? plain : Addresses.with(plain, Map.of("bbox", String.format(Locale.ROOT,
                "%s,%s,%s,%s", within.west(), within.south(), within.east(), within.north())));
        return counted ? Addresses.with(bounded, Map.of("limit", String.valueOf(PER_PAGE))) : bounded;
    }

    /** Not every service lets somebody say what comes first, or how large a page is. */
    boolean mayAskOtherwise() {
        return pages == 0 && (counted || !order.isEmpty());
    }

    Optional<String> otherwise() throws Disappointing {
        counted = counted && !order.isEmpty();
        order = "";
        return first();
    }

    /** After the last page. */
    void end(long repeated) throws Disappointing {
        if (repeated > 0) {
            throw refused("geo.remote.refused.overlap", String.valueOf(repeated));
        }
    }

    Optional<String> after(Page page) throws Disappointing {
        pages++;
        features += page.features();
        if (features > limits.features() || pages > limits.pages() || timeLeft().toNanos() == 1) {
            throw refused("geo.remote.refused.endless", String.format(Locale.GERMANY, "%,d", features));
        }
        if (page.features() > 0 && pages > 1 && !page.first().isEmpty() && begun.contains(page.first().hashCode())) {
            throw refused("geo.remote.refused.circle");
        }
        begun.add(page.first().hashCode());
        if (layer.kind() == ServiceKind.OGC_API) {
            return page.next() == null ? Optional.empty() : further(page.next());
        }
        boolean last = !counted || page.features() == 0 || page.matched() >= 0 && features >= page.matched();
        if (last && features < page.matched()) {
            throw refused("geo.remote.refused.incomplete", String.valueOf(features), String.valueOf(page.matched()));
        }
        return last ? Optional.empty() : further(question(PER_PAGE));
    }

    private Optional<String> further(String address) throws Disappointing {
        if (!asked.add(address)) {
            throw refused("geo.remote.refused.circle");
        }
        return Optional.of(address);
    }

    private static Disappointing refused(String message, String... arguments) {
        return Disappointing.because(Refusal.of(Trouble.INPUT_MALFORMED, message, arguments));
    }
}
