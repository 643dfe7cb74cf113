package city.moves.geo;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings staged features into a layer, and with each change its history and what followers read. */
@Repository
class FeatureChanges {

    private static final String KEPT = """
            , remembered as (
                insert into geo.feature_version
                    (layer, feature, version, id, kind, geom, stored, props, changed, account, name, reason,
                    intake)
                select layer, number, version, id, '%1$s', geom, stored, props, :now, :account, :name, :reason, :intake
                from touched where :remember order by number
            ), told as (
                insert into geo.change (layer, feature, id, version, kind, at)
                select layer, number, id, version, '%1$s', :now from touched order by number
            )
            select count(*) from touched
            """;

    private final JdbcClient database;
    private final Clock clock;

    FeatureChanges(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes the layer hold what is staged and nothing else; what is the same stays untouched. What comes back after it was
     * deleted goes on under its old number, so that its history is one.
     */
    Difference replaceByStaged(Layer layer, Author author) {
        return replaceByStaged(layer, author, null);
    }

    /** @param intake by which the features come; null for none */
    Difference replaceByStaged(Layer layer, Author author, @Nullable UUID intake) {
        long deleted = run("DELETED", layer, author, intake, """
                with touched as (
                    delete from geo.feature f
                    where f.layer = :layer and not exists (select from staged_feature s where s.id = f.id)
                    returning f.layer, f.number, f.version + 1 as version, f.id, f.geom, f.stored, f.props
                )
                """);
        long changed = run("CHANGED", layer, author, intake, """
                with touched as (
                    update geo.feature f set geom = s.geom, stored = s.stored, bounds = s.bounds,
                        bounds_east = s.bounds_east, props = s.props, valid_from = s.valid_from,
                        valid_until = s.valid_until, version = f.version + 1, changed = :now
                    from staged_feature s
                    where f.layer = :layer and f.id = s.id
                        and (f.geom, f.stored, f.props, f.valid_from, f.valid_until)
                            is distinct from (s.geom, s.stored, s.props, s.valid_from, s.valid_until)
                    returning f.layer, f.number, f.version, f.id, f.geom, f.stored, f.props
                )
                """);
        long created = run("CREATED", layer, author, intake, """
                with touched as (
                    insert into geo.feature (layer, number, id, geom, stored, bounds, bounds_east, props, valid_from,
                        valid_until, version, changed)
                    select :layer, coalesce(gone.number, nextval('geo.feature_number')), s.id, s.geom, s.stored,
                        s.bounds, s.bounds_east, s.props, s.valid_from, s.valid_until, coalesce(gone.version, 0) + 1, :now
                    from staged_feature s left join lateral (
                        select v.feature as number, v.version from geo.feature_version v
                        where v.layer = :layer and v.id = s.id order by v.feature desc, v.version desc limit 1
                    ) gone on true
                    where not exists (select from geo.feature f where f.layer = :layer and f.id = s.id)
                    order by s.place
                    returning layer, number, version, id, geom, stored, props
                )
                """);
        return new Difference(created, changed, deleted);
    }

    private long run(String kind, Layer layer, Author author, @Nullable UUID intake, String touching) {
        return database.sql(touching.stripTrailing() + KEPT.formatted(kind))
                .params(Map.of("layer", layer.number(), "name", author.name(), "reason", author.reason(),
                        "now", Timestamp.from(clock.instant()), "remember", layer.origin() == Origin.OWN))
                .param("account", author.account()).param("intake", intake, Types.OTHER)
                .query(Long.class).single();
    }
}
