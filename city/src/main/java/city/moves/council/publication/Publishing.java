package city.moves.council.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes objects. One publication follows the other, each with a moment that is not before the last: whoever read
 * everything that was modified until a moment never has to look behind it again (OParl 1.1, 2.6.2). An object is modified also
 * when something changed that is shown in it.
 */
@Component
public class Publishing {

    private final PublishedTable published;
    private final Links links;
    private final Clock clock;

    Publishing(PublishedTable published, Links links, Clock clock) {
        this.published = published;
        this.links = links;
        this.clock = clock;
    }

    /**
     * What a publication came to.
     *
     * @param modified all that look different now, also because of others
     */
    public record Published(int added, int changed, int gone, Set<UUID> modified) {}

    /** @param given each object once or more often, of which the last counts; those that are published so already stay as they are */
    @Transactional
    public Published publish(List<Given> given) {
        Map<UUID, Given> each = new LinkedHashMap<>();
        given.forEach(one -> each.put(one.id(), one));
        Instant moment = published.begin(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Change change = new Change(moment, published.write(List.copyOf(each.values()), moment));
        change.links(each);
        change.settle();
        change.gone(each);
        change.touch();
        return change.result();
    }

    /** One publication. */
    private final class Change {

        private final Instant moment;
        private final Set<UUID> written;
        private final Set<UUID> appeared;
        private final Set<UUID> gone = new HashSet<>();
        /** What was said of others until now. */
        private final List<Link> before = new ArrayList<>();
        private Set<UUID> modified = Set.of();

        Change(Instant moment, List<PublishedTable.Written> rows) {
            this.moment = moment;
            this.written = rows.stream().map(PublishedTable.Written::id).collect(Collectors.toSet());
            this.appeared = rows.stream().filter(PublishedTable.Written::appeared).map(PublishedTable.Written::id)
                    .collect(Collectors.toSet());
        }

        void links(Map<UUID, Given> given) {
            before.addAll(links.remove(written));
            links.add(written.stream().map(given::get).flatMap(one -> Link.of(one).stream()).toList());
            given.values().stream().filter(one -> one.deleted() && written.contains(one.id())).forEach(one -> gone.add(one.id()));
        }

        /** What has its parent now has appeared only now. */
        void settle() {
            Set<UUID> perhaps = new HashSet<>(written);
            perhaps.addAll(links.children(appeared));
            appeared.addAll(published.settle(perhaps));
        }

        /** With an object goes what was embedded in it alone, and what is no longer embedded in anything. */
        void gone(Map<UUID, Given> given) {
            Set<UUID> complete = given.values().stream().filter(Given::complete).map(Given::id).collect(Collectors.toSet());
            Set<UUID> leaving = new HashSet<>(links.children(complete));
            leaving.removeAll(given.keySet());
            leaving.addAll(links.children(gone));
            leaving.addAll(orphans(before));
            while (!leaving.isEmpty()) {
                Set<UUID> removed = published.remove(leaving, moment);
                gone.addAll(removed);
                List<Link> said = links.remove(removed);
                before.addAll(said);
                leaving = new HashSet<>(links.children(removed));
                leaving.addAll(orphans(said));
            }
        }

        private Set<UUID> orphans(Collection<Link> cut) {
            return links.unnamed(cut.stream().filter(link -> link.shown() == Link.Shown.TARGET).map(Link::target)
                    .collect(Collectors.toSet()));
        }

        void touch() {
            Set<UUID> touched = new HashSet<>(written);
            touched.addAll(gone);
            touched.addAll(links.naming(appeared));
            before.stream().filter(link -> link.shown() == Link.Shown.SOURCE).map(Link::target).forEach(touched::add);
            Set<UUID> latest = touched;
            while (!latest.isEmpty()) {
                Set<UUID> around = new HashSet<>(links.showing(latest));
                around.removeAll(touched);
                touched.addAll(around);
                latest = around;
            }
            published.touch(touched, moment);
            modified = Set.copyOf(touched);
        }

        Published result() {
            int added = (int) appeared.stream().filter(id -> !gone.contains(id)).count();
            int changed = (int) written.stream().filter(id -> !appeared.contains(id) && !gone.contains(id)).count();
            return new Published(added, changed, gone.size(), modified);
        }
    }
}
