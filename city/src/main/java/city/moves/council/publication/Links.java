package city.moves.council.publication;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who names whom. */
@Repository
class Links {

    private final JdbcClient database;

    Links(JdbcClient database) {
        this.database = database;
    }

    void add(List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        database.sql("""
                insert into council.link (source, field, place, target, shown, at)
                select * from unnest(:sources::uuid[], :fields::text[], :places::int[], :targets::uuid[], :shown::text[],
                    :at::timestamptz[])
                """)
                .param("sources", links.stream().map(link -> link.source().toString()).toArray(String[]::new))
                .param("fields", links.stream().map(Link::field).toArray(String[]::new))
                .param("places", links.stream().map(Link::place).toArray(Integer[]::new))
                .param("targets", links.stream().map(link -> link.target().toString()).toArray(String[]::new))
                .param("shown", links.stream().map(link -> link.shown().name()).toArray(String[]::new))
                .param("at", links.stream().map(link -> link.at() == null ? null : link.at().toString()).toArray(String[]::new))
                .update();
    }

    /** Takes away what these say of others, and gives it. */
    List<Link> remove(Collection<UUID> sources) {
        return database.sql("""
                delete from council.link where source = any(:sources::uuid[])
                returning source, field, place, target, shown, at
                """).param("sources", Ids.array(sources)).query((row, _) -> new Link(row.getObject("source", UUID.class),
                row.getString("field"), row.getInt("place"), row.getObject("target", UUID.class),
                Link.Shown.valueOf(row.getString("shown")), null)).list();
    }

    /** What is embedded in these and names them as its parent. */
    Set<UUID> children(Collection<UUID> parents) {
        return ids("""
                select source from council.link
                where target = any(:ids::uuid[]) and field = any(:fields::text[]) and shown = 'SOURCE'
                """, parents);
    }

    /** All who name one of these. */
    Set<UUID> naming(Collection<UUID> targets) {
        return ids("select source from council.link where target = any(:ids::uuid[])", targets);
    }

    /** Those of them that nobody names. */
    Set<UUID> unnamed(Collection<UUID> targets) {
        return ids("""
                select target.id from unnest(:ids::uuid[]) as target (id)
                where not exists (select from council.link where link.target = target.id)
                """, targets);
    }

    /** All in which one of these is shown. */
    Set<UUID> showing(Collection<UUID> shown) {
        return ids("""
                select source from council.link where target = any(:ids::uuid[]) and shown = 'TARGET'
                union select target from council.link where source = any(:ids::uuid[]) and shown = 'SOURCE'
                """, shown);
    }

    private Set<UUID> ids(String question, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(database.sql(question).param("ids", Ids.array(ids)).param("fields", Relations.fieldsOfParents())
                .query(UUID.class).list());
    }
}
