package city.moves.engines.portfolio;

/** The canonical text of thresholds. */
final class ThresholdsText {
    private ThresholdsText() {}

    static String write(Thresholds t) {
        return new TextLines()
                .add("thresholds", 1)
                .add("spiPermille", t.spiGreenPermille(), t.spiYellowPermille())
                .add("milestoneGraceDays", t.milestoneGraceDays())
                .add("moneyPermille", t.moneyYellowPermille())
                .add("postsPermille", t.postsGreenPermille(), t.postsYellowPermille())
                .add("decisionDays", t.decisionHorizonDays(), t.decisionGraceDays())
                .add("dataDays", t.dataFreshDays(), t.dataStaleDays())
                .end();
    }

    static Thresholds read(TextLines.Reader reader) {
        reader.next("thresholds");
        TextLine spi = reader.next("spiPermille");
        TextLine milestone = reader.next("milestoneGraceDays");
        TextLine money = reader.next("moneyPermille");
        TextLine posts = reader.next("postsPermille");
        TextLine decision = reader.next("decisionDays");
        TextLine data = reader.next("dataDays");
        return new Thresholds(spi.number(0), spi.number(1), milestone.number(0), money.number(0), posts.number(0),
                posts.number(1), decision.number(0), decision.number(1), data.number(0), data.number(1));
    }
}
