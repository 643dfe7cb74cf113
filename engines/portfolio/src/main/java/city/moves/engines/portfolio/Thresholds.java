package city.moves.engines.portfolio;

/**
 * The numbers of the status table, to be published next to every colour.
 *
 * @param spiGreenPermille least SPI(t) for green, in thousandths
 * @param spiYellowPermille least SPI(t) for yellow
 * @param milestoneGraceDays a mandatory milestone overdue by more days makes the schedule red
 * @param moneyYellowPermille most forecast money for yellow, in thousandths of the approved
 * @param postsGreenPermille least share of filled posts for green
 * @param postsYellowPermille least share of filled posts for yellow
 * @param decisionHorizonDays a decision due within so many days makes yellow
 * @param decisionGraceDays a decision overdue by more days makes red
 * @param dataFreshDays most days since the last confirmation for green
 * @param dataStaleDays more days since the last confirmation make grey
 */
public record Thresholds(
        int spiGreenPermille,
        int spiYellowPermille,
        int milestoneGraceDays,
        int moneyYellowPermille,
        int postsGreenPermille,
        int postsYellowPermille,
        int decisionHorizonDays,
        int decisionGraceDays,
        int dataFreshDays,
        int dataStaleDays) {

    private static final Thresholds PUBLISHED = new Thresholds(950, 850, 30, 1050, 900, 700, 30, 30, 45, 90);

    public Thresholds {
        Require.that(0 <= spiYellowPermille && spiYellowPermille <= spiGreenPermille, "SPI(t): yellow is below green");
        Require.that(0 <= postsYellowPermille && postsYellowPermille <= postsGreenPermille, "posts: yellow is below green");
        Require.that(1000 <= moneyYellowPermille && moneyYellowPermille <= 9000, "money: yellow is 1000 to 9000");
        Require.that(0 <= dataFreshDays && dataFreshDays <= dataStaleDays, "data age: fresh comes before stale");
        Require.that(milestoneGraceDays >= 0 && decisionHorizonDays >= 0 && decisionGraceDays >= 0,
                "days of grace are not negative");
    }

    public static Thresholds published() {
        return PUBLISHED;
    }
}
