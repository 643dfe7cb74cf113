package city.moves.services;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services as everyone finds them: lists, and how many there are of each kind. */
@Repository
class ServiceLists {

    private static final String READ_ON_DAY = """
            v.state = 'PUBLISHED' and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day)
            """;
    private static final String ENTRIES = """
            select s.slug, s.example, v.plain_de, v.plain_en, v.summary_de, v.summary_en, v.office, v.channel, v.level,
                v.leika, v.online_link, v.situations ->> 0 as main
            from services.service s
            join services.version v on v.service = s.id
            where
            """ + READ_ON_DAY;

    /** By title in one language; an umlaut stands under the letter of its vowel. */
    private static final String PAGE = ENTRIES + """
              and (:situation = '' or v.situations @> to_jsonb(cast(:situation as text)))
              and (:office = '' or v.office = :office)
              and (:clientele = '' or v.clientele @> to_jsonb(cast(:clientele as text)))
              and (not :online or v.channel in ('ONLINE', 'PRESENCE'))
              and (:letter = '' or upper(left(translate(v.%1$s, 'äöüÄÖÜ', 'aouAOU'), 1)) = :letter)
              and (:after = '' or (v.%1$s collate "de-x-icu", s.slug) > (
                  select v.%1$s collate "de-x-icu", s.slug from services.service s
                  join services.version v on v.service = s.id where s.slug = :after and
            """ + READ_ON_DAY + """
              ))
            order by v.%1$s collate "de-x-icu", s.slug
            limit :limit
            """;

    private static final String COUNTS = """
            with read as (
                select v.office, v.channel, v.situations, v.clientele, v.plain_de, v.plain_en, s.example
                from services.version v join services.service s on s.id = v.service where
            """ + READ_ON_DAY + """
            )
            select 'all' as kind, '' as key, count(*) as number from read
            union all select 'online', '', count(*) from read where channel in ('ONLINE', 'PRESENCE')
            union all select 'example', '', count(*) from read where example
            union all select 'clientele', one, count(*) from read, jsonb_array_elements_text(clientele) one group by one
            union all select 'situation', one, count(*) from read, jsonb_array_elements_text(situations) one group by one
            union all select 'office', office, count(*) from read group by office
            union all select 'letter', upper(left(translate(%s, 'äöüÄÖÜ', 'aouAOU'), 1)) as letter, count(*) from read
                group by letter
            """;

    /** Those whose main situation it is, and among them those first to which most other services lead. */
    private static final String FIRST_OF_EACH = """
            with led as (
                select slug, count(*) as ways from services.version v, jsonb_array_elements_text(v.related) slug
                where
            """ + READ_ON_DAY + """
                group by slug
            ), listed as (
            """ + ENTRIES + """
            )
            select * from (
                select listed.*, row_number() over (partition by main
                    order by coalesce(ways, 0) desc, %s collate "de-x-icu", slug) as place
                from listed left join led using (slug)
            ) placed
            where place <= :most
            order by main, place
            """;

    private final JdbcClient database;

    ServiceLists(JdbcClient database) {
        this.database = database;
    }

    /** How many services there are of each kind, and of each key of a kind. */
    record Counts(Map<String, Map<String, Long>> numbers) {

        long all() {
            return of("all", "");
        }

        long online() {
            return of("online", "");
        }

        boolean examples() {
            return of("example", "") > 0;
        }

        long of(Situation situation) {
            return of("situation", situation.name());
        }

        long of(Clientele clientele) {
            return of("clientele", clientele.name());
        }

        long ofOffice(String key) {
            return of("office", key);
        }

        /** The letters under which something stands, in their order. */
        Map<String, Long> letters() {
            return numbers.getOrDefault("letter", Map.of());
        }

        private long of(String kind, String key) {
            return numbers.getOrDefault(kind, Map.of()).getOrDefault(key, 0L);
        }
    }

    /** A page of those that a filter leaves, by title in the language of the reader. */
    KeyPage<CatalogueEntry> list(CatalogueFilter filter, LocalDate day, Language language, String after, int limit) {
        List<CatalogueEntry> found = database.sql(PAGE.formatted(title(language)))
                .param("day", day).param("situation", filter.situation() == null ? "" : filter.situation().name())
                .param("office", filter.office())
                .param("clientele", filter.clientele() == null ? "" : filter.clientele().name())
                .param("online", filter.online()).param("letter", filter.letter()).param("after", after)
                .param("limit", limit + 1).query(ServiceLists::entry).list();
        return KeyPage.cut(found, limit, CatalogueEntry::slug);
    }

    /** Those with these slugs that are read on a day, in the order of the slugs. */
    List<CatalogueEntry> of(Collection<String> slugs, LocalDate day) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        Map<String, CatalogueEntry> found = new HashMap<>();
        database.sql(ENTRIES + " and s.slug = any(:slugs)").param("day", day)
                .param("slugs", slugs.toArray(String[]::new)).query(ServiceLists::entry).list()
                .forEach(entry -> found.put(entry.slug(), entry));
        return slugs.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** How many are applied for online: by one of the forms of this house, or elsewhere by a link. */
    long reachable(Collection<String> withForm, LocalDate day) {
        return database.sql("""
                select count(*) from services.service s join services.version v on v.service = s.id
                where (s.slug = any(:slugs) or v.online_link <> '') and
                """ + READ_ON_DAY).param("slugs", withForm.toArray(String[]::new)).param("day", day).query(Long.class).single();
    }

    /** How many of these services are read on a day. */
    long withForm(Collection<String> slugs, LocalDate day) {
        return database.sql("""
                select count(*) from services.service s join services.version v on v.service = s.id where s.slug = any(:slugs) and
                """ + READ_ON_DAY).param("slugs", slugs.toArray(String[]::new)).param("day", day).query(Long.class).single();
    }

    /** The slugs of all services that are read on a day. */
    List<String> slugs(LocalDate day) {
        return database.sql("""
                select s.slug from services.service s join services.version v on v.service = s.id where
                """ + READ_ON_DAY + " order by s.slug").param("day", day).query(String.class).list();
    }

    /** Some of each situation of life, in the order of the situations; those without a service are left out. */
    Map<Situation, List<CatalogueEntry>> firstOfEach(LocalDate day, Language language, int most) {
        Map<Situation, List<CatalogueEntry>> first = new EnumMap<>(Situation.class);
        database.sql(FIRST_OF_EACH.formatted(title(language))).param("day", day).param("most", most).query(row -> {
            first.computeIfAbsent(Situation.valueOf(row.getString("main")), _ -> new ArrayList<>()).add(entry(row, 0));
        });
        return first;
    }

    Counts counts(LocalDate day, Language language) {
        Map<String, Map<String, Long>> numbers = new HashMap<>();
        database.sql(COUNTS.formatted(title(language))).param("day", day).query(row -> {
            numbers.computeIfAbsent(row.getString("kind"), _ -> new TreeMap<>())
                    .put(row.getString("key"), row.getLong("number"));
        });
        return new Counts(numbers);
    }

    private static String title(Language language) {
        return switch (language) {
            case DE -> "plain_de";
            case EN -> "plain_en";
        };
    }

    private static CatalogueEntry entry(ResultSet row, int number) throws SQLException {
        return new CatalogueEntry(row.getString("slug"), new Bilingual(row.getString("plain_de"), row.getString("plain_en")),
                new Bilingual(row.getString("summary_de"), row.getString("summary_en")), row.getString("office"),
                Channel.valueOf(row.getString("channel")), Level.valueOf(row.getString("level")), row.getString("leika"),
                row.getString("online_link"), row.getBoolean("example"));
    }
}
