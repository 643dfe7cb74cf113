package city.moves.services;

import city.moves.platform.values.KeyPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The services as their editors see them: what is read, and what is in work. */
@Repository
class DeskLists {

    private final JdbcClient database;
    private final JsonMapper mapper;
    private final Services services;

    DeskLists(JdbcClient database, JsonMapper mapper, Services services) {
        this.database = database;
        this.mapper = mapper;
        this.services = services;
    }

    /** A page by title; the gaps are counted for what is on it only. */
    KeyPage<DeskRow> list(DeskFilter filter, LocalDate day, String after, int limit) {
        Set<String> known = services.slugs();
        List<DeskRow> found = database.sql("""
                with listed as (
                    select s.slug, newest.id, newest.plain_de as title, newest.office, newest.editor_name, newest.edited_at,
                        case when newest.state in ('DRAFT', 'IN_REVIEW') then newest.state end as work,
                        (select r.number from services.version r where r.service = s.id and r.state = 'PUBLISHED'
                            and r.valid_from <= :day and (r.valid_to is null or r.valid_to > :day)) as published
                    from services.service s
                    cross join lateral (select * from services.version v where v.service = s.id
                        order by v.number desc limit 1) newest
                )
                select l.*, v.content from listed l join services.version v on v.id = l.id
                where (:state = 'ALL' or (:state = 'NOT_READ' and l.published is null) or l.work = :state)
                  and (:office = '' or l.office = :office)
                  and (:words = '' or l.title ilike '%' || :words || '%' or l.slug like lower(:words) || '%')
                  and (:after = '' or (l.title collate "de-x-icu", l.slug)
                      > (select title collate "de-x-icu", slug from listed where slug = :after))
                order by l.title collate "de-x-icu", l.slug
                limit :limit
                """).param("day", day).param("state", filter.state().name()).param("office", filter.office())
                .param("words", filter.pattern()).param("after", after).param("limit", limit + 1)
                .query((row, _) -> new DeskRow(row.getString("slug"), row.getString("title"), row.getString("office"),
                        row.getObject("published", Integer.class), state(row.getString("work")), row.getString("editor_name"),
                        row.getTimestamp("edited_at").toInstant(), Gaps.of(row.getString("slug"),
                                mapper.readValue(row.getString("content"), Description.class), known).size())).list();
        return KeyPage.cut(found, limit, DeskRow::slug);
    }

    private static @Nullable VersionState state(@Nullable String name) {
        return name == null ? null : VersionState.valueOf(name);
    }
}
