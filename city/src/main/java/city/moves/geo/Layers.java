package city.moves.geo;

import city.moves.engines.tiles.geometry.Box;
import city.moves.platform.values.KeyPage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The layers of the map. */
@Repository
public class Layers {

    static final String LAYER = """
            select number, key, title_de, title_en, description_de, description_en, geometry, storage_crs, properties,
                time_from, time_until, licence, attribution, department, example, origin, declared, state, content,
                changed, features, west, south, east, north, earliest, latest, version, writers, style
            from geo.layer
            """;

    private final JdbcClient database;
    private final Clock clock;

    Layers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How many there are for everyone, what is in them, how many of them changed of late, and whether one is invented. */
    record Count(long layers, long features, long current, boolean examples) {}

    /** All that everyone may see, by key. A city has some hundred, and the standards ask for all of them at once. */
    public List<Layer> published() {
        return database.sql(LAYER + "where state = 'PUBLISHED' order by key")
                .query(LayerRows::layer).list();
    }

    /** Those after a key; the empty key is before all. */
    KeyPage<Layer> published(String after, int limit) {
        List<Layer> found = database.sql(LAYER + "where state = 'PUBLISHED' and key > :after order by key limit :limit")
                .param("after", after).param("limit", limit + 1).query(LayerRows::layer).list();
        return KeyPage.cut(found, limit, Layer::key);
    }

    public Optional<Layer> findPublished(String key) {
        return database.sql(LAYER + "where key = :key and state = 'PUBLISHED'").param("key", key)
                .query(LayerRows::layer).optional();
    }

    /** Also one that not everyone may see. */
    public Optional<Layer> find(String key) {
        return database.sql(LAYER + "where key = :key").param("key", key)
                .query(LayerRows::layer).optional();
    }

    public Optional<Layer> find(int number) {
        return database.sql(LAYER + "where number = :number").param("number", number)
                .query(LayerRows::layer).optional();
    }

    /** The city's own, by key. */
    public List<Layer> own() {
        return database.sql(LAYER + "where origin = 'OWN' order by key").query(LayerRows::layer).list();
    }

    /** The layer, which nobody else changes until the transaction ends. */
    Layer lock(int number) {
        return database.sql(LAYER + "where number = :number for no key update").param("number", number)
                .query(LayerRows::layer).single();
    }

    List<Layer> declared() {
        return database.sql(LAYER + "where origin = 'DECLARED' order by key")
                .query(LayerRows::layer).list();
    }

    long content(int number) {
        return database.sql("select content from geo.layer where number = :number").param("number", number)
                .query(Long.class).single();
    }

    /** @param since from when on a layer is current */
    Count count(Instant since) {
        return database.sql("""
                select count(*) as layers, coalesce(sum(features), 0)::bigint as features,
                    count(*) filter (where changed >= :since) as current,
                    coalesce(bool_or(example), false) as examples
                from geo.layer where state = 'PUBLISHED'
                """).param("since", Timestamp.from(since)).query(Count.class).single();
    }

    /**
     * A new layer without features, as a draft, with room for them.
     *
     * @param declared the version of the declared content; null for a layer of the city's own
     */
    Layer add(LayerFacts facts, @Nullable String declared) {
        Layer layer = said(database.sql("""
                insert into geo.layer (key, title_de, title_en, description_de, description_en, geometry, storage_crs,
                    properties, time_from, time_until, licence, attribution, department, example, origin, declared,
                    state, changed)
                values (:key, :titleDe, :titleEn, :descriptionDe, :descriptionEn, :geometry, :storageCrs,
                    :properties::jsonb, :timeFrom, :timeUntil, :licence, :attribution, :department, :example, :origin,
                    :declared, 'DRAFT', :now)
                returning *
                """), facts)
                .param("origin", (declared == null ? Origin.OWN : Origin.DECLARED).name())
                .param("declared", declared).param("now", Timestamp.from(clock.instant()))
                .query(LayerRows::layer).single();
        database.sql("select geo.make_room(:number)").param("number", layer.number()).query((_, _) -> true).list();
        return layer;
    }

    /**
     * Says something else of a layer.
     *
     * @param declared the version of the declared content; null for a layer of the city's own
     */
    Layer sayAnew(int number, LayerFacts facts, @Nullable String declared) {
        return said(database.sql("""
                update geo.layer set title_de = :titleDe, title_en = :titleEn, description_de = :descriptionDe,
                    description_en = :descriptionEn, geometry = :geometry, storage_crs = :storageCrs,
                    properties = :properties::jsonb, time_from = :timeFrom, time_until = :timeUntil,
                    licence = :licence, attribution = :attribution, department = :department, example = :example,
                    declared = :declared, version = version + 1
                where number = :number and key = :key
                returning *
                """), facts).param("number", number).param("declared", declared)
                .query(LayerRows::layer).single();
    }

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec statement, LayerFacts facts) {
        return statement.param("key", facts.key())
                .param("titleDe", facts.title().de()).param("titleEn", facts.title().en())
                .param("descriptionDe", facts.description().de()).param("descriptionEn", facts.description().en())
                .param("geometry", facts.geometry().name()).param("storageCrs", facts.storageCrs().uri())
                .param("properties", LayerRows.text(facts.properties()))
                .param("timeFrom", facts.time().from()).param("timeUntil", facts.time().until())
                .param("licence", facts.licence()).param("attribution", facts.attribution())
                .param("department", facts.department()).param("example", facts.example());
    }

    Layer enter(int number, LayerState state) {
        return database.sql("""
                update geo.layer set state = :state, version = version + 1 where number = :number returning *
                """).param("number", number).param("state", state.name()).query(LayerRows::layer).single();
    }

    Layer style(int number, @Nullable LayerStyle style) {
        return database.sql("""
                update geo.layer set style = :style::jsonb, version = version + 1 where number = :number returning *
                """).param("number", number).param("style", StyleJson.write(style)).query(LayerRows::layer).single();
    }

    Layer letIn(int number, Set<String> writers) {
        return database.sql("""
                update geo.layer set writers = :writers, version = version + 1 where number = :number returning *
                """).param("number", number).param("writers", writers.toArray(String[]::new))
                .query(LayerRows::layer).single();
    }

    /**
     * A few of its features have changed, and nothing lies at its edges any less.
     *
     * @param more  how many there are more than before
     * @param reach of what is new
     */
    void contentChanged(int number, int more, Optional<Box> reach) {
        database.sql("""
                update geo.layer set content = content + 1, changed = :now, features = features + :more,
                    west = least(west, :west), south = least(south, :south), east = greatest(east, :east),
                    north = greatest(north, :north)
                where number = :number
                """).param("number", number).param("now", Timestamp.from(clock.instant())).param("more", more)
                .param("west", reach.map(Box::west).orElse(null)).param("south", reach.map(Box::south).orElse(null))
                .param("east", reach.map(Box::east).orElse(null)).param("north", reach.map(Box::north).orElse(null))
                .update();
    }

    /** Its features have changed: counts them anew and looks how far they reach. */
    Layer contentChanged(int number) {
        return database.sql("""
                update geo.layer set content = content + 1, changed = :now, features = found.features,
                    west = found.west, south = found.south, east = found.east, north = found.north,
                    earliest = found.earliest, latest = found.latest
                from (
                    select count(*) as features,
                        min((bounds[1])[0]) as west, min(least((bounds[1])[1], (bounds_east[1])[1])) as south,
                        max(greatest((bounds[0])[0], (bounds_east[0])[0])) as east,
                        max(greatest((bounds[0])[1], (bounds_east[0])[1])) as north,
                        case when bool_or(valid_from is null and valid_until is not null) then null
                            else min(valid_from) end as earliest,
                        case when bool_or(valid_until is null and valid_from is not null) then null
                            else max(valid_until) end as latest
                    from geo.feature where layer = :number
                ) found
                where number = :number
                returning *
                """).param("number", number).param("now", Timestamp.from(clock.instant()))
                .query(LayerRows::layer).single();
    }
}
