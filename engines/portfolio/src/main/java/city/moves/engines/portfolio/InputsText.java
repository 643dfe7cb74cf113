package city.moves.engines.portfolio;

import static city.moves.engines.portfolio.TextLines.orUnknown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The canonical text of the inputs of one measure. */
final class InputsText {
    private InputsText() {}

    static String write(MeasureInputs inputs) {
        TextLines lines = new TextLines()
                .add("measure", 1)
                .add("key", inputs.key())
                .add("lifeCycle", inputs.lifeCycle())
                .add("start", inputs.start())
                .add("due", inputs.due())
                .add("haltedOn", orUnknown(inputs.haltedOn()))
                .add("confirmedOn", orUnknown(inputs.confirmedOn()));
        inputs.milestones().forEach(milestone -> write(milestone, lines));
        inputs.money().forEach(money -> lines.add("money", money.year(), orUnknown(money.approvedCents()),
                orUnknown(money.forecastCents()), orUnknown(money.actualCents())));
        inputs.posts().forEach(posts ->
                lines.add("posts", posts.year(), posts.plannedHundredths(), posts.filledHundredths()));
        inputs.predecessors().forEach(predecessor -> write(predecessor, lines));
        inputs.decisions().forEach(decision ->
                lines.add("decision", decision.key(), decision.question(), decision.dueOn()));
        return lines.end();
    }

    private static void write(Milestone milestone, TextLines lines) {
        Forecast forecast = milestone.forecast();
        lines.add("milestone", milestone.key(), milestone.title(), milestone.weight(),
                milestone.mandatory() ? "yes" : "no", milestone.baseline(), orUnknown(milestone.actual()),
                orUnknown(forecast == null ? null : forecast.optimistic()),
                orUnknown(forecast == null ? null : forecast.likely()),
                orUnknown(forecast == null ? null : forecast.pessimistic()));
    }

    private static void write(Predecessor predecessor, TextLines lines) {
        Finish finish = predecessor.finish();
        lines.add("predecessor", predecessor.key(), predecessor.title(), predecessor.type(), predecessor.lagDays(),
                predecessor.lifeCycle(), orUnknown(predecessor.start()),
                orUnknown(finish == null ? null : finish.p50()), orUnknown(finish == null ? null : finish.p80()));
    }

    static MeasureInputs read(TextLines.Reader reader) {
        reader.next("measure");
        TextLine key = reader.next("key");
        TextLine lifeCycle = reader.next("lifeCycle");
        TextLine start = reader.next("start");
        TextLine due = reader.next("due");
        TextLine haltedOn = reader.next("haltedOn");
        TextLine confirmedOn = reader.next("confirmedOn");
        return new MeasureInputs(
                key.text(0),
                lifeCycle.constant(0, LifeCycle.class),
                start.day(0),
                due.day(0),
                each("milestone", reader, InputsText::milestone),
                each("money", reader, InputsText::money),
                each("posts", reader, line -> new PostYear(line.number(0), line.number(1), line.number(2))),
                each("predecessor", reader, InputsText::predecessor),
                each("decision", reader, line -> new OpenDecision(line.text(0), line.text(1), line.day(2))),
                haltedOn.dayOrUnknown(0),
                confirmedOn.dayOrUnknown(0));
    }

    private static <T> List<T> each(String tag, TextLines.Reader reader, Function<TextLine, T> reading) {
        List<T> values = new ArrayList<>();
        while (reader.hasNext(tag)) {
            values.add(reading.apply(reader.next(tag)));
        }
        return values;
    }

    private static Milestone milestone(TextLine line) {
        LocalDate optimistic = line.dayOrUnknown(6);
        Forecast forecast = optimistic == null ? null : new Forecast(optimistic, line.day(7), line.day(8));
        return new Milestone(line.text(0), line.text(1), line.number(2), line.yes(3), line.day(4), forecast,
                line.dayOrUnknown(5));
    }

    private static MoneyYear money(TextLine line) {
        return new MoneyYear(
                line.number(0), line.amountOrUnknown(1), line.amountOrUnknown(2), line.amountOrUnknown(3));
    }

    private static Predecessor predecessor(TextLine line) {
        LocalDate p50 = line.dayOrUnknown(6);
        Finish finish = p50 == null ? null : new Finish(p50, line.day(7));
        return new Predecessor(line.text(0), line.text(1), line.constant(2, DependencyType.class), line.number(3),
                line.constant(4, LifeCycle.class), line.dayOrUnknown(5), finish);
    }
}
