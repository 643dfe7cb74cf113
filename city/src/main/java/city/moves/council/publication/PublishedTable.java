package city.moves.council.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what was published. */
@Repository
class PublishedTable {

    /** Held until the end of a publication, and waited for by whoever reads what was modified until now. */
    static final String LOCK = "hashtextextended('council.publication', 0)";

    private final JdbcClient database;

    PublishedTable(JdbcClient database) {
        this.database = database;
    }

    /** @param appeared if it was not there before */
    record Written(UUID id, boolean appeared) {}

    /** Waits until the publication before is over, and gives the moment of this one. */
    Instant begin(Instant now) {
        database.sql("select pg_advisory_xact_lock(" + LOCK + ") is null").query(Boolean.class).single();
        return database.sql("update council.publication set moment = greatest(moment, :now) returning moment")
                .param("now", now.atOffset(ZoneOffset.UTC)).query(OffsetDateTime.class).single().toInstant();
    }

    /** Those that were not published just so. */
    List<Written> write(List<Given> given, Instant moment) {
        if (given.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                insert into council.published as kept
                    (id, type, body, origin, created, modified, deleted, place, content, name, kind, number, at)
                select id, type, body, origin, coalesce(created, :moment), :moment, deleted, place, content, name, kind, number, at
                from unnest(:ids::uuid[], :types::text[], :bodies::uuid[], :origins::text[], :created::timestamptz[],
                    :deleted::boolean[], :places::int[], :contents::jsonb[], :names::text[], :kinds::text[], :numbers::text[],
                    :at::timestamptz[])
                    as given (id, type, body, origin, created, deleted, place, content, name, kind, number, at)
                on conflict (id) do update set modified = excluded.modified, deleted = excluded.deleted, place = excluded.place,
                    content = excluded.content, name = excluded.name, kind = excluded.kind, number = excluded.number, at = excluded.at
                where (kept.deleted, kept.place, kept.content) is distinct from (excluded.deleted, excluded.place, excluded.content)
                returning id, coalesce(old.deleted, true) as appeared
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("ids", Ids.array(given.stream().map(Given::id).toList()))
                .param("types", texts(given, one -> one.type().name()))
                .param("bodies", texts(given, Given::body))
                .param("origins", texts(given, Given::origin))
                .param("created", texts(given, Given::created))
                .param("deleted", given.stream().map(Given::deleted).toArray(Boolean[]::new))
                .param("places", given.stream().map(Given::place).toArray(Integer[]::new))
                .param("contents", texts(given, Given::content))
                .param("names", headings(given, Heading::name))
                .param("kinds", headings(given, Heading::kind))
                .param("numbers", headings(given, Heading::number))
                .param("at", headings(given, Heading::at))
                .query((row, _) -> new Written(row.getObject("id", UUID.class), row.getBoolean("appeared"))).list();
    }

    private static String[] texts(List<Given> given, Function<Given, @Nullable Object> value) {
        return given.stream().map(value).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }

    private static String[] headings(List<Given> given, Function<Heading, @Nullable Object> value) {
        return texts(given, one -> value.apply(Heading.of(one.type(), one.content())));
    }

    /** Leaves nothing of them but that they were there. Gives those that were there until now. */
    Set<UUID> remove(Collection<UUID> ids, Instant moment) {
        return new HashSet<>(database.sql("""
                update council.published set deleted = true, waiting = false, modified = :moment, place = 0, content = '{}', name = '', kind = '',
                    number = '', at = null
                where id = any(:ids::uuid[]) and not deleted returning id
                """).param("moment", moment.atOffset(ZoneOffset.UTC)).param("ids", Ids.array(ids)).query(UUID.class).list());
    }

    /** Lets those wait whose parent is not published, and gives those that need not wait any longer. */
    Set<UUID> settle(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of() : new HashSet<>(database.sql("""
                with judged as (
                    select child.id, not exists (
                        select from council.link join council.published parent on parent.id = link.target and not parent.deleted
                        where link.source = child.id and link.shown = 'SOURCE' and link.field = any(:fields::text[])) as waits
                    from council.published child
                    where child.id = any(:ids::uuid[]) and child.type = any(:types::text[]) and not child.deleted
                ), settled as (
                    update council.published set waiting = waits from judged
                    where published.id = judged.id and waiting <> waits returning published.id, waits
                )
                select id from settled where not waits
                """).param("ids", Ids.array(ids)).param("fields", Relations.fieldsOfParents())
                .param("types", Relations.typesWithParents()).query(UUID.class).list());
    }

    void touch(Collection<UUID> ids, Instant moment) {
        database.sql("update council.published set modified = :moment where id = any(:ids::uuid[]) and modified < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC)).param("ids", Ids.array(ids)).update();
    }
}
