package city.moves.services.applications;

import city.moves.platform.values.KeyPage;
import city.moves.services.OnlineDoors;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services that can be applied for at the counter, by their titles. */
@Repository
class CounterServices {

    private final JdbcClient database;
    private final OnlineDoors doors;

    CounterServices(JdbcClient database, OnlineDoors doors) {
        this.database = database;
        this.doors = doors;
    }

    /** @param office key of the unit that is responsible */
    record Offered(String slug, String title, String office) {}

    /**
     * @param offices for which it is asked
     * @param words   part of the title or of what people say for it; empty for all
     * @param after   the slug after which the page begins; empty for the first
     */
    KeyPage<Offered> list(Collection<String> offices, String words, String after, LocalDate day, int limit) {
        Set<String> open = doors.open();
        List<Offered> found = database.sql("""
                with offered as (
                    select s.slug, v.plain_de as title, v.office from services.service s join services.version v on v.service = s.id
                    where v.state = 'PUBLISHED' and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
                        and s.slug = any(:open::text[]) and v.office = any(:offices::text[])
                        and (:words = '' or position(lower(:words) in lower(v.plain_de)) > 0
                            or exists (select from jsonb_array_elements_text(v.content #> '{naming,words}') word
                                where position(lower(:words) in lower(word)) > 0))
                )
                select * from offered where :after = '' or (title collate "de-x-icu", slug) >
                    (select title collate "de-x-icu", slug from offered where slug = :after)
                order by title collate "de-x-icu", slug limit :limit
                """).param("day", Date.valueOf(day)).param("open", open.toArray(String[]::new))
                .param("offices", offices.toArray(String[]::new)).param("words", words).param("after", after)
                .param("limit", limit + 1).query(Offered.class).list();
        return KeyPage.cut(found, limit, Offered::slug);
    }
}
