package city.moves.engines.portfolio;

import city.moves.engines.portfolio.Figure.Cents;
import city.moves.engines.portfolio.Figure.Count;
import city.moves.engines.portfolio.Figure.Day;
import city.moves.engines.portfolio.Figure.Days;
import city.moves.engines.portfolio.Figure.Hundredths;
import city.moves.engines.portfolio.Figure.Ratio;
import city.moves.engines.portfolio.Figure.Text;
import city.moves.engines.portfolio.Figure.Withheld;
import city.moves.engines.portfolio.Figure.Year;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canonical text of a status. Its colours are written for people; they follow from the reasons. */
final class StatusText {
    private static final String FINISH = "finish";
    private static final String SCHEDULE = "earnedSchedule";
    private static final String VERDICT = "verdict";

    private StatusText() {}

    static String write(Status status) {
        Progress progress = status.progress();
        EarnedSchedule schedule = progress.schedule();
        Finish finish = progress.finish();
        TextLines lines = new TextLines()
                .add("status", 1)
                .add("lifeCycle", status.lifeCycle())
                .add("asOf", status.asOf())
                .add("overall", TextLines.orUnknown(status.overall()))
                .add("progress", progress.earnedWeight(), progress.plannedWeight(), progress.totalWeight(),
                        progress.reached(), progress.milestones());
        if (schedule != null) {
            lines.add(SCHEDULE, schedule.completed(), schedule.earned(), schedule.actualTime(),
                    schedule.plannedDuration());
        }
        if (finish != null) {
            lines.add(FINISH, finish.p50(), finish.p80());
        }
        for (DimensionStatus verdict : status.dimensions()) {
            List<Object> fields = new ArrayList<>(List.of(verdict.dimension(), TextLines.orUnknown(verdict.colour()),
                    verdict.reason().kind()));
            verdict.reason().figures().forEach(figure -> fields.add(write(figure)));
            lines.add(VERDICT, fields.toArray());
        }
        return lines.end();
    }

    private static String write(Figure figure) {
        return switch (figure) {
            case Day(LocalDate date) -> "day " + date;
            case Days(long number) -> "days " + number;
            case Ratio(Fraction value) -> "ratio " + value;
            case Cents(long amount) -> "cents " + amount;
            case Hundredths(long amount) -> "hundredths " + amount;
            case Text(String text) -> "text " + text;
            case Count(long number) -> "count " + number;
            case Year(int year) -> "year " + year;
            case Withheld() -> "withheld " + TextLines.UNKNOWN;
        };
    }

    static Status read(TextLines.Reader reader) {
        reader.next("status");
        TextLine lifeCycle = reader.next("lifeCycle");
        TextLine asOf = reader.next("asOf");
        reader.next("overall");
        Progress progress = progress(reader.next("progress"), schedule(reader), finish(reader));
        List<DimensionStatus> verdicts = new ArrayList<>();
        while (reader.hasNext(VERDICT)) {
            verdicts.add(verdict(reader.next(VERDICT)));
        }
        return new Status(lifeCycle.constant(0, LifeCycle.class), asOf.day(0), verdicts, progress);
    }

    private static Progress progress(TextLine line, @Nullable EarnedSchedule schedule, @Nullable Finish finish) {
        return new Progress(line.amount(0), line.amount(1), line.amount(2), line.number(3), line.number(4),
                schedule, finish);
    }

    private static @Nullable EarnedSchedule schedule(TextLines.Reader reader) {
        if (!reader.hasNext(SCHEDULE)) {
            return null;
        }
        TextLine line = reader.next(SCHEDULE);
        return new EarnedSchedule(line.fraction(0), line.fraction(1), line.fraction(2), line.fraction(3));
    }

    private static @Nullable Finish finish(TextLines.Reader reader) {
        if (!reader.hasNext(FINISH)) {
            return null;
        }
        TextLine line = reader.next(FINISH);
        return new Finish(line.day(0), line.day(1));
    }

    private static DimensionStatus verdict(TextLine line) {
        List<Figure> figures = line.textsFrom(3).stream().map(text -> figure(text, line)).toList();
        return new DimensionStatus(new Reason(line.constant(2, ReasonKind.class), figures));
    }

    private static Figure figure(String text, TextLine line) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw line.damaged("a figure is a type and a value");
        }
        String value = text.substring(space + 1);
        return switch (text.substring(0, space)) {
            case "day" -> new Day(line.parse(value, "a day", LocalDate::parse));
            case "days" -> new Days(line.parse(value, "days", Long::parseLong));
            case "ratio" -> new Ratio(line.parse(value, "a fraction", TextLine::fraction));
            case "cents" -> new Cents(line.parse(value, "cents", Long::parseLong));
            case "hundredths" -> new Hundredths(line.parse(value, "hundredths", Long::parseLong));
            case "text" -> new Text(value);
            case "count" -> new Count(line.parse(value, "a count", Long::parseLong));
            case "withheld" -> new Withheld();
            case "year" -> new Year(line.parse(value, "a year", Integer::parseInt));
            default -> throw line.damaged("unknown type of figure");
        };
    }
}
