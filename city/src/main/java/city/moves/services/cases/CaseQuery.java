package city.moves.services.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A list of cases as SQL. Each list has an index of its own, so that it costs the same however many cases there are. A
 * list of several units is what their first rows make, sorted; one of a clerk's own cases crosses their units.
 */
final class CaseQuery {

    private static final String OPEN = """
            a.stage in ('RECEIVED', 'IN_REVIEW', 'AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY', 'DECISION_PREPARED', 'DECIDED')
            """;
    private static final String BY_DUE = "due, id";
    private static final String BY_FOLLOW_UP = "follow_up, id";
    private static final String BY_AGE = "id desc";

    private final CaseView view;
    private final String condition;
    private final String further;
    private final Map<String, Object> parameters;
    private String frame = "";

    private CaseQuery(CaseView view, String condition, String further, Map<String, Object> parameters) {
        this.view = view;
        this.condition = condition;
        this.further = further;
        this.parameters = parameters;
    }

    /** @param last of the page before; null for the first page */
    static CaseQuery of(CaseFilter filter, @Nullable Case last) {
        Map<String, Object> parameters = new HashMap<>(Map.of("units", filter.units().toArray(String[]::new)));
        StringBuilder condition = new StringBuilder(condition(filter, parameters));
        if (!filter.service().isEmpty()) {
            condition.append(" and a.service = :service");
            parameters.put("service", filter.service());
        }
        String asked = SoughtWords.query(filter.words());
        if (!asked.isEmpty()) {
            condition.append(" and a.sought @@ to_tsquery('simple', :words)");
            parameters.put("words", asked);
        }
        return new CaseQuery(filter.view(), condition.toString(),
                last == null ? "" : further(filter.view(), last, parameters), parameters);
    }

    private static String condition(CaseFilter filter, Map<String, Object> parameters) {
        return switch (filter.view()) {
            case INBOX -> OPEN + "and a.assignee is null";
            case MINE -> OPEN + mine(filter, parameters);
            case FOLLOW_UP -> {
                parameters.put("today", filter.today());
                yield OPEN + "and a.follow_up <= :today" + mine(filter, parameters);
            }
            case WAITING -> "a.stage in ('AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY')" + mine(filter, parameters);
            case TO_SIGN -> {
                parameters.put("account", filter.account());
                yield """
                        a.stage = 'DECISION_PREPARED' and not exists (select 1 from services.notice n
                            where n.application = a.id and n.approved is null and (n.author = :account or n.author_for = :account))
                        """;
            }
            case TEAM -> OPEN;
            case ALL -> "a.received is not null";
        };
    }

    private static String mine(CaseFilter filter, Map<String, Object> parameters) {
        parameters.put("account", filter.account());
        return " and a.assignee = :account";
    }

    private static String order(CaseView view) {
        return switch (view) {
            case ALL -> BY_AGE;
            case FOLLOW_UP -> BY_FOLLOW_UP;
            case INBOX, MINE, WAITING, TO_SIGN, TEAM -> BY_DUE;
        };
    }

    private static String further(CaseView view, Case last, Map<String, Object> parameters) {
        parameters.put("last", last.id());
        return switch (view) {
            case ALL -> " and a.id < :last";
            case FOLLOW_UP -> {
                parameters.put("day", last.followUp() == null ? LocalDate.MAX : last.followUp());
                yield " and (a.follow_up, a.id) > (:day, :last)";
            }
            case INBOX, MINE, WAITING, TO_SIGN, TEAM -> {
                parameters.put("day", last.due());
                yield " and (a.due, a.id) > (:day, :last)";
            }
        };
    }

    CaseQuery limited(int most) {
        parameters.put("most", most);
        frame = isOfOneClerk() ? acrossUnits() + further + " order by " + ofApplication(order(view)) + " limit :most"
                : "select * from (" + perUnit() + ") found order by " + order(view) + " limit :most";
        return this;
    }

    CaseQuery counted(int most) {
        parameters.put("most", most);
        frame = "select count(*) from (select 1 from services.application a where a.office = any(:units) and " + condition
                + " limit :most) counted";
        return this;
    }

    CaseQuery whole() {
        frame = acrossUnits() + " order by a.id";
        return this;
    }

    private boolean isOfOneClerk() {
        return switch (view) {
            case MINE, FOLLOW_UP, WAITING -> true;
            case INBOX, TO_SIGN, TEAM, ALL -> false;
        };
    }

    private String acrossUnits() {
        return "select " + Cases.COLUMNS + " from services.application a join services.unit u on u.key = a.office"
                + " where a.office = any(:units) and " + condition;
    }

    private String perUnit() {
        return "select one.* from unnest(:units) as unit (key) cross join lateral (select " + Cases.COLUMNS
                + " from services.application a join services.unit u on u.key = a.office where a.office = unit.key and "
                + condition + further + " order by " + ofApplication(order(view)) + " limit :most) one";
    }

    private static String ofApplication(String order) {
        return "a." + order.replace(", ", ", a.");
    }

    StatementSpec on(JdbcClient database) {
        return database.sql(frame).params(parameters);
    }
}
