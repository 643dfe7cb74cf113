package city.moves.council.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was published as lists that others keep in step with. */
@Repository
public class ObjectLists {

    private static final String WAIT = "select pg_advisory_xact_lock_shared(" + PublishedTable.LOCK + ") is null";

    private final JdbcClient database;
    private final Publication publication;

    ObjectLists(JdbcClient database, Publication publication) {
        this.database = database;
        this.publication = publication;
    }

    /**
     * One object more than the page holds, if there are more. The first page waits for a publication that has its moment but is
     * not over: what comes after the answer then has a moment that is not before it.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<PublishedObject> read(ListOrder order) {
        if (order.after() == null) {
            database.sql(WAIT).query(Boolean.class).single();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder(" where type = :type and not waiting");
        values.put("type", order.type().name());
        where.append(order.body() == null ? " and body is null" : " and body = :body");
        values.put("body", order.body());
        where.append(order.modifiedSince() == null ? " and not deleted" : "");
        named(order, where, values);
        bound("created >= :createdSince", order.createdSince(), where, values);
        bound("created < :createdUntil", after(order.createdUntil()), where, values);
        bound("modified >= :modifiedSince", order.modifiedSince(), where, values);
        bound("modified < :modifiedUntil", after(order.modifiedUntil()), where, values);
        String columns = order.moment().isEmpty() ? "id" : order.moment() + ", id";
        after(order, columns, where, values);
        values.put("limit", order.limit() + 1);
        JdbcClient.StatementSpec asked = database.sql("select " + Publication.COLUMNS + " from council.published" + where
                + " order by " + columns + " limit :limit");
        return given(asked, values).query(publication::object).list();
    }

    private static void named(ListOrder order, StringBuilder where, Map<String, Object> values) {
        if (order.named() != null) {
            where.append(" and id in (select source from council.link where target = :target and field = :field)");
            values.put("target", order.named().target());
            values.put("field", order.named().field());
        }
    }

    private static void bound(String condition, @Nullable Instant moment, StringBuilder where, Map<String, Object> values) {
        if (moment != null) {
            where.append(" and ").append(condition);
            values.put(condition.substring(condition.indexOf(':') + 1), moment.atOffset(ZoneOffset.UTC));
        }
    }

    /** Moments are told without parts of a second, so the whole second counts. */
    private static @Nullable Instant after(@Nullable Instant until) {
        return until == null ? null : until.plusSeconds(1);
    }

    private static void after(ListOrder order, String columns, StringBuilder where, Map<String, Object> values) {
        ListOrder.After after = order.after();
        if (after == null) {
            return;
        }
        boolean byMoment = !order.moment().isEmpty() && after.moment() != null;
        where.append(byMoment ? " and (" + columns + ") > (:moment, :id)" : " and id > :id");
        values.put("id", after.id());
        if (byMoment && after.moment() != null) {
            values.put("moment", after.moment().atOffset(ZoneOffset.UTC));
        }
    }

    private static JdbcClient.StatementSpec given(JdbcClient.StatementSpec asked, Map<String, Object> values) {
        JdbcClient.StatementSpec given = asked;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            given = given.param(value.getKey(), value.getValue());
        }
        return given;
    }
}
