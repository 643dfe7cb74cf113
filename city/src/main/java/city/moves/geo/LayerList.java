package city.moves.geo;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The layers as those find them who keep them: first what they may write to, then all others, by title. */
@Repository
public class LayerList {

    private final JdbcClient database;

    LayerList(JdbcClient database) {
        this.database = database;
    }

    /** A layer and whether it may be written to. */
    public record Entry(Layer layer, boolean writable) {

        private Place place() {
            return new Place(!writable, layer.facts().title().de(), layer.key());
        }
    }

    /**
     * What a list shows.
     *
     * @param office key of the department in charge; empty for all
     * @param state  name of a state; empty for all
     * @param words  part of a title; empty for all
     */
    public record Filter(String office, String state, String words, Place after) {}

    /** Where a list goes on. */
    public record Place(boolean foreign, String title, String key) {

        public static final Place START = new Place(false, "", "");

        private static final String SEPARATOR = "\n";

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(
                    String.join(SEPARATOR, String.valueOf(foreign), key, title).getBytes(StandardCharsets.UTF_8));
        }

        /** Reads what {@link #text} wrote; anything else is the start of the list. */
        public static Place of(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8)
                        .split(SEPARATOR, 3);
                return parts.length < 3 ? START
                        : new Place(Boolean.parseBoolean(parts[0]), parts[2].replace("\0", ""),
                                parts[1].replace("\0", ""));
            } catch (IllegalArgumentException _) {
                return START;
            }
        }
    }

    /** @param departments those in which somebody may edit */
    public KeyPage<Entry> list(Filter filter, Set<String> departments, int limit) {
        List<Entry> found = database.sql("""
                select *, not foreign_to_them as writable from (
                    select layer.*, not (origin = 'OWN' and (:everywhere or department = any(:own::text[])
                        or writers && :own::text[])) as foreign_to_them
                    from (%s) layer
                ) listed
                where (:office = '' or department = :office) and (:state = '' or state = :state)
                    and (:words = '' or position(lower(:words) in lower(title_de)) > 0
                        or position(lower(:words) in lower(title_en)) > 0)
                    and (foreign_to_them, title_de collate "de-x-icu", key)
                        > (:foreign, :title collate "de-x-icu", :key)
                order by foreign_to_them, title_de collate "de-x-icu", key limit :limit
                """.formatted(Layers.LAYER))
                .param("everywhere", departments.contains(Actor.WHOLE_CITY))
                .param("own", departments.toArray(String[]::new)).param("office", filter.office())
                .param("state", filter.state()).param("words", filter.words())
                .param("foreign", filter.after().foreign()).param("title", filter.after().title())
                .param("key", filter.after().key()).param("limit", limit + 1)
                .query((row, index) -> new Entry(LayerRows.layer(row, index), row.getBoolean("writable"))).list();
        return KeyPage.cut(found, limit, entry -> entry.place().text());
    }
}
