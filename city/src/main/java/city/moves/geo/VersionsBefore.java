package city.moves.geo;

import city.moves.platform.places.MapFeature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What an intake changed, and what was there before it. What somebody changed after it is not the intake's any more. */
@Repository
class VersionsBefore {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int AT_ONCE = 500;
    private static final String STILL_ITS_OWN = """
             v.layer = :layer and v.intake = :intake and not exists (select from geo.feature_version later
                where later.layer = v.layer and later.feature = v.feature and later.version > v.version)
            """;

    private final JdbcClient database;

    VersionsBefore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Gives what was there before to somebody who is busy with the connection of the transaction, so it is read beside it.
     * What has a successor by its id stays away.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public void giveTo(Layer layer, UUID intake, Consumer<FeatureRow> taker) {
        try (Stream<FeatureRow> rows = database.sql("""
                select p.id, p.geom, p.stored, p.props from geo.feature_version v
                    join geo.feature_version p on p.layer = v.layer and p.feature = v.feature and p.version = v.version - 1
                where (v.kind = 'CHANGED' or v.kind = 'DELETED'
                        and not exists (select from geo.feature f where f.layer = v.layer and f.id = v.id)) and
                """ + STILL_ITS_OWN).withFetchSize(AT_ONCE).params(Map.of("layer", layer.number(), "intake", intake))
                .query((row, _) -> row(row, layer.facts())).stream()) {
            rows.forEachOrdered(taker);
        }
    }

    private static FeatureRow row(ResultSet row, LayerFacts facts) throws SQLException {
        Map<String, Object> properties =
                PropertyValues.read(MAPPER.readTree(row.getString("props")), facts, new ArrayList<>());
        return FeatureRow.of(new MapFeature(row.getString("id"), row.getBytes("geom"), properties), facts,
                row.getBytes("stored"));
    }

    /** Stages everything of the layer that the intake did not touch, or somebody changed after it. */
    void stageOthers(Layer layer, UUID intake) {
        database.sql("""
                insert into staged_feature (id, geom, stored, bounds, bounds_east, props, valid_from, valid_until)
                select f.id, f.geom, f.stored, f.bounds, f.bounds_east, f.props, f.valid_from, f.valid_until
                from geo.feature f
                where f.layer = :layer and not exists (select from geo.feature_version v where v.feature = f.number and
                """ + STILL_ITS_OWN + ")").params(Map.of("layer", layer.number(), "intake", intake)).update();
    }
}
