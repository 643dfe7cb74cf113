package city.moves.geo;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often each layer was looked at on which day. */
@Repository
class ViewedLayers {

    private final JdbcTemplate database;

    ViewedLayers(JdbcTemplate database) {
        this.database = database;
    }

    /** In one order, so that no two nodes wait for each other. */
    @Transactional
    public void add(Map<MapViews.Looked, Long> counted) {
        List<Object[]> rows = counted.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<MapViews.Looked, Long> one) -> one.getKey().layer())
                        .thenComparing(one -> one.getKey().day()))
                .map(one -> new Object[] {one.getKey().layer(), Date.valueOf(one.getKey().day()), one.getValue()})
                .toList();
        database.batchUpdate("""
                insert into geo.viewed (layer, day, views) values (?, ?, ?)
                on conflict (layer, day) do update set views = viewed.views + excluded.views
                """, rows);
    }

    /** How often layers were looked at since a day. */
    long since(LocalDate day) {
        Long views = database.queryForObject("select coalesce(sum(views), 0)::bigint from geo.viewed where day >= ?",
                Long.class, Date.valueOf(day));
        return views == null ? 0 : views;
    }
}
