package city.moves.strategy;

import city.moves.strategy.Figure.Qualifier;
import city.moves.strategy.Figure.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documented figures. */
@Repository
class Figures {

    /** What the third stage costs in all, its money, its posts, and the services online: what a reader wants first. */
    static final String TOTAL = "stage-3-total";
    static final String MONEY = "stage-3-money";
    static final String POSTS = "stage-3-posts";
    static final String SERVICES = "services-200";

    private final JdbcClient database;

    Figures(JdbcClient database) {
        this.database = database;
    }

    /** All of them, by topic and place; there are some dozens. */
    List<Figure> all() {
        return database.sql("""
                select key, topic, position, label, label_en, value, unit, qualifier, from_year, to_year, note, note_en,
                    provenance, origin, year
                from strategy.figure order by topic, position, key limit 1000
                """).query(this::figure).list();
    }

    void put(Figure figure) {
        database.sql("""
                insert into strategy.figure (key, topic, position, label, label_en, value, unit, qualifier,
                    from_year, to_year, note, note_en, provenance, origin, year)
                values (:key, :topic, :position, :label, :labelEn, :value, :unit, :qualifier,
                    :from, :to, :note, :noteEn, :provenance, :origin, :year)
                on conflict (key) do update set topic = :topic, position = :position, label = :label,
                    label_en = :labelEn, value = :value, unit = :unit, qualifier = :qualifier, from_year = :from,
                    to_year = :to, note = :note, note_en = :noteEn, provenance = :provenance, origin = :origin,
                    year = :year
                """).param("key", figure.key()).param("topic", figure.topic()).param("position", figure.position())
                .param("label", figure.label()).param("labelEn", figure.labelEnglish()).param("value", figure.value())
                .param("unit", figure.unit().name()).param("qualifier", figure.qualifier().name())
                .param("from", figure.fromYear()).param("to", figure.toYear()).param("note", figure.note())
                .param("noteEn", figure.noteEnglish()).param("provenance", figure.origin().kind().name())
                .param("origin", figure.origin().detail()).param("year", figure.year()).update();
    }

    private Figure figure(ResultSet row, int number) throws SQLException {
        return new Figure(row.getString("key"), row.getString("topic"), row.getInt("position"),
                row.getString("label"), row.getString("label_en"), row.getObject("value", Long.class),
                Unit.valueOf(row.getString("unit")), Qualifier.valueOf(row.getString("qualifier")),
                row.getObject("from_year", Integer.class), row.getObject("to_year", Integer.class),
                row.getString("note"), row.getString("note_en"),
                Origin.of(row.getString("provenance"), row.getString("origin")), row.getInt("year"));
    }
}
