package city.moves.strategy;

import city.moves.engines.portfolio.Fraction;
import city.moves.engines.portfolio.RollUp;
import city.moves.engines.portfolio.RollUp.Distribution;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums of a reporting date, for the strategy, its fields and bundles; written once, read by every public page. */
@Repository
class RollUps {

    private final JdbcClient database;

    RollUps(JdbcClient database) {
        this.database = database;
    }

    /** All sums of a level at a day, by the scope's key. */
    Map<Scope, RollUp> all(LocalDate day) {
        Map<Scope, RollUp> found = new LinkedHashMap<>();
        database.sql("""
                select scope, key, green, yellow, red, grey, paused, stopped, done, planned, ideas, deferred, rejected,
                    promised, earned
                from strategy.roll_up where day = :day order by scope, key
                """).param("day", day).query((row, _) -> found.put(
                        new Scope(Scope.Level.valueOf(row.getString("scope")), row.getString("key")),
                        new RollUp(new Distribution(row.getInt("green"), row.getInt("yellow"), row.getInt("red"),
                                row.getInt("grey"), row.getInt("paused"), row.getInt("stopped"), row.getInt("done"),
                                row.getInt("planned"), row.getInt("ideas"), row.getInt("deferred"),
                                row.getInt("rejected")),
                                null, row.getLong("promised"), fraction(row.getString("earned"))))).list();
        return found;
    }

    List<MoneyOfYear> money(LocalDate day, Scope scope) {
        return database.sql("""
                select year, kind, requested, approved, forecast, actual from strategy.roll_up_money
                where day = :day and scope = :scope and key = :key order by year, kind
                """).param("day", day).param("scope", scope.level().name()).param("key", scope.key())
                .query((row, _) -> new MoneyOfYear(row.getInt("year"), MoneyKind.valueOf(row.getString("kind")),
                        new Money(row.getLong("requested")), new Money(row.getLong("approved")),
                        new Money(row.getLong("forecast")), new Money(row.getLong("actual")))).list();
    }

    List<PostsOfYear> posts(LocalDate day, Scope scope) {
        return database.sql("""
                select year, approved, filled from strategy.roll_up_posts
                where day = :day and scope = :scope and key = :key order by year
                """).param("day", day).param("scope", scope.level().name()).param("key", scope.key())
                .query((row, _) -> new PostsOfYear(row.getInt("year"), new Posts(row.getInt("approved")),
                        new Posts(row.getInt("filled")))).list();
    }

    void add(LocalDate day, Scope scope, RollUp sum) {
        Distribution counts = sum.distribution();
        database.sql("""
                insert into strategy.roll_up (day, scope, key, green, yellow, red, grey, paused, stopped, done, planned,
                    ideas, deferred, rejected, promised, earned)
                values (:day, :scope, :key, :green, :yellow, :red, :grey, :paused, :stopped, :done, :planned,
                    :ideas, :deferred, :rejected, :promised, :earned)
                """).param("day", day).param("scope", scope.level().name()).param("key", scope.key())
                .param("green", counts.green()).param("yellow", counts.yellow()).param("red", counts.red())
                .param("grey", counts.grey()).param("paused", counts.paused()).param("stopped", counts.stopped())
                .param("done", counts.done()).param("planned", counts.planned())
                .param("ideas", counts.ideas()).param("deferred", counts.deferred())
                .param("rejected", counts.rejected()).param("promised", sum.promisedWeight())
                .param("earned", sum.earned().toString()).update();
    }

    void addMoney(LocalDate day, Scope scope, MoneyOfYear money) {
        database.sql("""
                insert into strategy.roll_up_money (day, scope, key, year, kind, requested, approved, forecast, actual)
                values (:day, :scope, :key, :year, :kind, :requested, :approved, :forecast, :actual)
                """).param("day", day).param("scope", scope.level().name()).param("key", scope.key())
                .param("year", money.year()).param("kind", money.kind().name())
                .param("requested", money.requested().cents()).param("approved", money.approved().cents())
                .param("forecast", money.forecast().cents()).param("actual", money.actual().cents()).update();
    }

    void addPosts(LocalDate day, Scope scope, PostsOfYear posts) {
        database.sql("""
                insert into strategy.roll_up_posts (day, scope, key, year, approved, filled)
                values (:day, :scope, :key, :year, :approved, :filled)
                """).param("day", day).param("scope", scope.level().name()).param("key", scope.key())
                .param("year", posts.year()).param("approved", posts.approved().hundredths())
                .param("filled", posts.filled().hundredths()).update();
    }

    private static Fraction fraction(String stored) {
        int stroke = stored.indexOf('/');
        return new Fraction(new BigInteger(stored.substring(0, stroke)), new BigInteger(stored.substring(stroke + 1)));
    }
}
