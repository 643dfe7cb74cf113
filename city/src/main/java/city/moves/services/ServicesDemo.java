package city.moves.services;

import city.moves.platform.demo.DemoData;
import city.moves.platform.search.SearchIndex;
import city.moves.platform.web.Formats;
import city.moves.services.authored.AuthoredService;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue of the demo city. A service that a person has written on stays as that person left it. */
@Component
class ServicesDemo implements DemoData {

    private static final Signature AUTHOR = new Signature(new UUID(0, 1), "Vorführdaten", Instant.EPOCH);
    private static final Signature REVIEWER = new Signature(new UUID(0, 2), "Vorführdaten", Instant.EPOCH);

    private final JdbcClient database;
    private final JsonMapper mapper;
    private final DemoUnits units;
    private final Services services;
    private final SearchIndex search;
    private final Clock clock;

    ServicesDemo(JdbcClient database, JsonMapper mapper, DemoUnits units, Services services, SearchIndex search,
            Clock clock) {
        this.database = database;
        this.mapper = mapper;
        this.units = units;
        this.services = services;
        this.search = search;
        this.clock = clock;
    }

    @Override
    public String capability() {
        return "services";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public void load() {
        units.load();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        for (AuthoredService authored : AuthoredService.all()) {
            Description description = authored.description();
            if (description == null) {
                throw new IllegalStateException(authored.flaws().toString());
            }
            publish(authored.slug(), mapper.writeValueAsString(description), today);
        }
        services.each(today, service -> search.put(FoundService.of(service)));
    }

    /** The same text again is no new version. */
    private void publish(String slug, String content, LocalDate today) {
        database.sql("""
                insert into services.service (slug, example, demo_key, created_at) values (:slug, true, :slug, :now)
                on conflict do nothing
                """).param("slug", slug).param("now", Timestamp.from(clock.instant())).update();
        database.sql("""
                with mine as (
                    select s.id, coalesce(max(v.number), 0) as newest from services.service s
                    left join services.version v on v.service = s.id
                    where s.demo_key = :slug
                    group by s.id
                    having coalesce(bool_and(v.editor = :author and (v.reviewer = :reviewer or v.reviewer is null)), true)
                ), other as (
                    select mine.* from mine left join services.version v on v.service = mine.id and v.number = mine.newest
                    where v.content is distinct from cast(:content as jsonb)
                ), ended as (
                    update services.version v set valid_to = greatest(:today, valid_from), version = v.version + 1
                    from other where v.service = other.id and v.state = 'PUBLISHED' and v.valid_to is null
                )
                insert into services.version (service, number, state, valid_from, content, editor, editor_name, edited_at,
                    reviewer, reviewer_name, reviewed_at)
                select id, newest + 1, 'PUBLISHED', :today, cast(:content as jsonb), :author, :name, :now, :reviewer, :name,
                    :now
                from other
                """).param("slug", slug).param("content", content).param("today", today)
                .param("author", AUTHOR.account()).param("reviewer", REVIEWER.account()).param("name", AUTHOR.name())
                .param("now", Timestamp.from(clock.instant())).update();
    }
}
