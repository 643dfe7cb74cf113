package city.moves.platform.places;

import city.moves.platform.imports.ImportReport.Difference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes the register of districts hold some parts of the city and no others. */
@Repository
class StoringDistricts {

    private final JdbcClient database;

    StoringDistricts(JdbcClient database) {
        this.database = database;
    }

    /** Parts that are the same as before are left alone. */
    Difference replace(List<DistrictRow> rows) {
        Set<String> gone = new HashSet<>(database.sql("select key from places.district").query(String.class).set());
        long added = 0;
        long changed = 0;
        for (DistrictRow row : rows) {
            int stored = store(row);
            boolean isNew = !gone.remove(row.key());
            added += isNew ? stored : 0;
            changed += isNew ? 0 : stored;
        }
        if (!gone.isEmpty()) {
            database.sql("delete from places.district where key in (:gone)").param("gone", gone).update();
        }
        return new Difference(added, changed, gone.size());
    }

    private int store(DistrictRow row) {
        return database.sql("""
                insert into places.district as known (key, name, kind, parent, geom, bounds)
                values (:key, :name, :kind, :parent, :geom, box(point(:west, :south), point(:east, :north)))
                on conflict (key) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent,
                    geom = excluded.geom, bounds = excluded.bounds
                where (known.name, known.kind, known.parent, known.geom)
                    is distinct from (excluded.name, excluded.kind, excluded.parent, excluded.geom)
                """).param("key", row.key()).param("name", row.name()).param("kind", row.kind().name())
                .param("parent", parent(row)).param("geom", row.geometry())
                .param("west", row.bounds().west()).param("south", row.bounds().south())
                .param("east", row.bounds().east()).param("north", row.bounds().north()).update();
    }

    private static @Nullable String parent(DistrictRow row) {
        return row.parent().isEmpty() ? null : row.parent();
    }
}
