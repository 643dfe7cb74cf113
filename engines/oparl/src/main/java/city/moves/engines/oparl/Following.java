package city.moves.engines.oparl;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Keeps a copy of an external list in step with its server by {@code modified_since} (OParl 1.1, 2.6.2). Nothing is lost
 * wherever it is stopped: how far the copy is moves only when the list was read to its end, never past an object that could
 * not be kept, never past the moment at which the reading began, because objects change and go while others are read, and the
 * moment itself is asked for again, because several change within a second.
 */
public final class Following {

    /** The copy. To keep an object twice is the same as to keep it once. */
    public interface Copy {

        /** How far it is; empty before the first time. */
        Optional<Kept> kept(URI list);

        void kept(URI list, Kept until);

        /** @throws RuntimeException if this object cannot be kept; the others are kept all the same */
        void keep(Mended object);
    }

    /**
     * @param until what had changed until then is kept
     * @param whole if the list was read to its end at least once; else the first time was broken off, and what went since then is
     *              still to be heard of
     */
    public record Kept(OffsetDateTime until, boolean whole) {}

    /**
     * @param read   how many objects the list had
     * @param failed how many of them could not be kept
     */
    public record Progress(int read, int failed) {}

    private final ListReader lists;
    private final Copy copy;
    private final ZoneId zone;

    /** @param zone of moments that the server writes without an offset */
    public Following(ListReader lists, Copy copy, ZoneId zone) {
        this.lists = lists;
        this.copy = copy;
        this.zone = zone;
    }

    /**
     * The first time all that is there is read, and then what changed and went meanwhile.
     *
     * @throws IOException if the list cannot be read to its end; the copy then goes on from where it was
     */
    public Progress follow(ObjectType type, URI list) throws IOException {
        Optional<Kept> before = copy.kept(list);
        Progress first = round(type, list, before);
        if (before.isPresent() && before.get().whole()) {
            return first;
        }
        Progress second = round(type, list, copy.kept(list));
        return new Progress(first.read() + second.read(), first.failed() + second.failed());
    }

    private Progress round(ObjectType type, URI list, Optional<Kept> before) throws IOException {
        Map<String, String> changes = before.filter(Kept::whole)
                .map(kept -> Map.of("modified_since", Times.write(kept.until().toInstant(), zone))).orElse(Map.of());
        Round round = new Round(type, list, before);
        lists.read(list, changes, round);
        round.end();
        return new Progress(round.read, round.failed);
    }

    /** One time through the list. */
    private final class Round implements ListReader.Taker {

        private final ObjectType type;
        private final URI list;
        private final Optional<Kept> before;
        private int read;
        private int failed;
        private @Nullable OffsetDateTime latest;
        /** What changed from here on has to be asked for again. */
        private @Nullable OffsetDateTime border;

        Round(ObjectType type, URI list, Optional<Kept> before) {
            this.type = type;
            this.list = list;
            this.before = before;
        }

        @Override
        public void begins(Instant moment) {
            border = OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), zone);
            if (before.isEmpty()) {
                copy.kept(list, new Kept(border, false));
            }
        }

        @Override
        public void take(JsonNode node) {
            read++;
            Mended mended = Mending.mend(node, type, zone);
            OffsetDateTime modified = Times.moment(mended.object().path("modified").asString("")).orElse(null);
            try {
                copy.keep(mended);
            } catch (RuntimeException _) {
                failed++;
                border = earlier(border, modified);
            }
            latest = latest == null || modified != null && modified.isAfter(latest) ? modified : latest;
        }

        private static @Nullable OffsetDateTime earlier(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
            return one == null || other != null && other.isBefore(one) ? other : one;
        }

        void end() {
            OffsetDateTime until = latest == null ? border : earlier(latest, border);
            if (before.isPresent() && !before.get().whole()) {
                until = earlier(until, before.get().until());
            }
            if (until != null && before.filter(Kept::whole).map(Kept::until).stream().allMatch(until::isAfter)) {
                copy.kept(list, new Kept(until, true));
            }
        }
    }
}
