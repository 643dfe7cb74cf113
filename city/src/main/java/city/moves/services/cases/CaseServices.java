package city.moves.services.cases;

import city.moves.platform.web.Option;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which services offices have forms, so that a list can be narrowed to one of them. */
@Repository
class CaseServices {

    private final JdbcClient database;

    CaseServices(JdbcClient database) {
        this.database = database;
    }

    /** By their German titles. */
    List<Option> of(List<String> units) {
        return database.sql("""
                select s.slug, v.plain_de as title from services.service s
                join lateral (select * from services.version v where v.service = s.id order by v.number desc limit 1) v on true
                where v.office = any(:units) and exists (select 1 from services.form_version f where f.service = s.slug)
                order by v.plain_de collate "de-x-icu"
                """).param("units", units.toArray(String[]::new))
                .query((row, _) -> Option.of(row.getString("slug"), row.getString("title"))).list();
    }
}
