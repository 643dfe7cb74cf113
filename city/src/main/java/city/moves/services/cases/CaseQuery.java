package city.moves.services.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * A list of cases as SQL. Each list has an index of its own, so that it costs the same however many cases there are. A
 * list of several units is what their first rows make, sorted; one of a clerk's own cases crosses their units. Words that
 * few cases hold are looked up; those that many hold are soon met on the way through the list.
 */
final class CaseQuery {

    /** From so many on, whatever holds the words is not looked up any more. */
    static final int MANY = 1_000;

    private static final String OPEN = """
            a.stage in ('RECEIVED', 'IN_REVIEW', 'AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY', 'DECISION_PREPARED', 'DECIDED')
            """;
    private static final String BY_DUE = "due, id";
    private static final String BY_FOLLOW_UP = "follow_up, id";
    private static final String BY_AGE = "id desc";
    private static final String ASKED = "asked as materialized (select to_tsquery('simple', :words) as words)";
    private static final String HELD = " and a.sought @@ (select words from asked)";
    /** The same as a function, which no index answers: for whoever walks through a list in its order. */
    private static final String MET = " and ts_match_vq(a.sought, (select words from asked))";

    private final CaseFilter filter;
    private final String words;
    private final Map<String, Object> parameters;
    private final String narrowed;
    private final String further;
    private String frame = "";

    /**
     * @param last of the page before; null for the first page
     * @param many from how many on what holds the words is not looked up any more
     */
    private CaseQuery(CaseFilter filter, @Nullable Case last, int many) {
        this.filter = filter;
        this.words = SoughtWords.query(filter.words());
        this.parameters = new HashMap<>(Map.of("units", filter.units().toArray(String[]::new), "account", filter.account(),
                "today", filter.today(), "many", many));
        this.narrowed = filter.service().isEmpty() ? "" : " and a.service = :service";
        this.further = last == null ? "" : further(filter.view(), last);
        if (!filter.service().isEmpty()) {
            parameters.put("service", filter.service());
        }
        if (isWorded()) {
            parameters.put("words", words);
        }
    }

    static CaseQuery of(CaseFilter filter, @Nullable Case last, int many) {
        return new CaseQuery(filter, last, many);
    }

    private boolean isWorded() {
        return !words.isEmpty();
    }

    private static String condition(CaseView view) {
        return switch (view) {
            case INBOX -> OPEN + "and a.assignee is null";
            case MINE -> OPEN + "and a.assignee = :account";
            case FOLLOW_UP -> OPEN + "and a.follow_up <= :today and a.assignee = :account";
            case WAITING -> "a.stage in ('AWAITING_APPLICANT', 'AWAITING_THIRD_PARTY') and a.assignee = :account";
            case TO_SIGN -> """
                    a.stage = 'DECISION_PREPARED' and not exists (select 1 from services.notice n
                        where n.application = a.id and n.approved is null and (n.author = :account or n.author_for = :account))
                    """;
            case TEAM -> OPEN;
            case ALL -> "a.received is not null";
        };
    }

    private String condition() {
        return condition(filter.view()) + narrowed;
    }

    private static String order(CaseView view) {
        return switch (view) {
            case ALL -> BY_AGE;
            case FOLLOW_UP -> BY_FOLLOW_UP;
            case INBOX, MINE, WAITING, TO_SIGN, TEAM -> BY_DUE;
        };
    }

    private String further(CaseView view, Case last) {
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
        String order = " order by " + order(filter.view()) + " limit :most";
        frame = isWorded() ? sought(order) : isOfOneClerk() ? walk("") : "select * from (" + walk("") + ") found" + order;
        return this;
    }

    /** Only one of both ways is gone: how many were found is known before. */
    private String sought(String order) {
        return "with " + ASKED + ", found as materialized (select a.id from services.application a where a.office = any(:units) and "
                + condition() + HELD + " limit :many) select * from ((select " + Cases.COLUMNS
                + " from services.application a join services.unit u on u.key = a.office"
                + " where (select count(*) from found) < :many and a.id = any(array(select id from found))" + further + ") union all ("
                + walk(MET + " and (select count(*) from found) = :many") + ")) met" + order;
    }

    /** Through the list in its order. */
    private String walk(String also) {
        String order = " order by a." + order(filter.view()).replace(", ", ", a.") + " limit :most";
        return isOfOneClerk() ? acrossUnits() + also + further + order
                : "select one.* from unnest(:units) as unit (key) cross join lateral (select " + Cases.COLUMNS
                + " from services.application a join services.unit u on u.key = a.office where a.office = unit.key and "
                + condition() + also + further + order + ") one";
    }

    /** How many there are, counted up to a bound. */
    CaseQuery counted(int most) {
        parameters.put("most", most);
        frame = "select count(*) from (select 1 from services.application a where a.office = any(:units) and " + condition()
                + " limit :most) counted";
        return this;
    }

    /** How many of each list of open cases hold the words: all of them in one look. */
    CaseQuery countedEach() {
        frame = "with " + ASKED + " select " + Arrays.stream(CaseView.values()).filter(CaseView::isCounted)
                .map(view -> "count(*) filter (where " + condition(view) + ") as " + view.word()).collect(Collectors.joining(", "))
                + " from services.application a where a.office = any(:units) and " + OPEN + narrowed + HELD;
        return this;
    }

    CaseQuery whole() {
        frame = (isWorded() ? "with " + ASKED + " " : "") + acrossUnits() + (isWorded() ? HELD : "") + " order by a.id";
        return this;
    }

    private boolean isOfOneClerk() {
        return switch (filter.view()) {
            case MINE, FOLLOW_UP, WAITING -> true;
            case INBOX, TO_SIGN, TEAM, ALL -> false;
        };
    }

    private String acrossUnits() {
        return "select " + Cases.COLUMNS + " from services.application a join services.unit u on u.key = a.office"
                + " where a.office = any(:units) and " + condition();
    }

    StatementSpec on(JdbcClient database) {
        return database.sql(frame).params(parameters);
    }
}
