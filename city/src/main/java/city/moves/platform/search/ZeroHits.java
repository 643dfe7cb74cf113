package city.moves.platform.search;

import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts questions that found nothing, so that the city learns which words are missing. What may name a person is not
 * kept: no digits, no e-mail address, nothing long, nobody's address, and nothing for longer than 90 days. Only what
 * was asked more than once is shown.
 */
@Component
class ZeroHits {

    private static final Logger LOG = LoggerFactory.getLogger(ZeroHits.class);
    private static final int LONGEST = 60;
    private static final int DAYS = 90;
    private static final int MOST_A_DAY = 2000;

    private final JdbcClient database;
    private final Clock clock;

    ZeroHits(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A question and how often it found nothing.
     *
     * @param last the day it was asked last
     */
    record Missed(String query, int asked, LocalDate last) {}

    /** Counts a question if it holds nothing personal. The answer to the person never depends on it. */
    void count(Question question) {
        String query = question.text().toLowerCase(Locale.GERMAN).replaceAll("\\s+", " ");
        if (query.length() > LONGEST || query.isEmpty() || query.matches(".*[\\p{Nd}@].*")) {
            return;
        }
        try {
            store(query, today());
        } catch (DataAccessException unreachable) {
            LOG.warn("a question without hits was not counted: {}", unreachable.getMessage());
        }
    }

    private void store(String query, LocalDate day) {
        database.sql("""
                WITH old AS (
                    DELETE FROM search.zero_hits WHERE day < :oldest
                )
                INSERT INTO search.zero_hits AS present (day, query)
                SELECT :day, :query
                WHERE (SELECT count(*) FROM search.zero_hits WHERE day = :day) < :most
                ON CONFLICT (day, query) DO UPDATE SET asked = present.asked + 1
                """)
                .param("day", day)
                .param("oldest", day.minusDays(DAYS))
                .param("query", query)
                .param("most", MOST_A_DAY)
                .update();
    }

    /** What was asked most often in vain. */
    List<Missed> most(int limit) {
        return database.sql("""
                SELECT query, sum(asked)::int AS asked, max(day) AS last
                FROM search.zero_hits
                WHERE day >= :oldest
                GROUP BY query
                HAVING sum(asked) > 1
                ORDER BY asked DESC, query COLLATE "de-x-icu", query
                LIMIT :limit
                """)
                .param("oldest", today().minusDays(DAYS))
                .param("limit", limit)
                .query(Missed.class)
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }
}
