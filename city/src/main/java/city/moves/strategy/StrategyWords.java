package city.moves.strategy;

import city.moves.engines.portfolio.CanonicalText;
import city.moves.engines.portfolio.Colour;
import city.moves.engines.portfolio.Figure.Cents;
import city.moves.engines.portfolio.Figure.Count;
import city.moves.engines.portfolio.Figure.Day;
import city.moves.engines.portfolio.Figure.Days;
import city.moves.engines.portfolio.Figure.Hundredths;
import city.moves.engines.portfolio.Figure.Ratio;
import city.moves.engines.portfolio.Figure.Text;
import city.moves.engines.portfolio.Figure.Withheld;
import city.moves.engines.portfolio.Figure.Year;
import city.moves.engines.portfolio.Fraction;
import city.moves.engines.portfolio.LifeCycle;
import city.moves.engines.portfolio.Reason;
import city.moves.engines.portfolio.ReasonKind;
import city.moves.engines.portfolio.RollUp;
import city.moves.engines.portfolio.Status;
import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.Page;
import city.moves.platform.web.StatusMark;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says computed things in a person's language: a status, its reason, a documented figure. */
final class StrategyWords {

    /** Whose sentences say "vor 12 Tagen" and not "12 Tage". */
    private static final Set<ReasonKind> ASK_FOR_A_DATIVE = EnumSet.of(ReasonKind.MILESTONE_OVERDUE,
            ReasonKind.DECISION_DUE_SOON, ReasonKind.DECISION_OVERDUE, ReasonKind.DECISION_LONG_OVERDUE,
            ReasonKind.DATA_FRESH);

    private final Page page;

    StrategyWords(Page page) {
        this.page = page;
    }

    /** By when the question is to be answered, or was to be, seen from this day. */
    String due(Decision decision, LocalDate day) {
        return page.text(decision.overdueOn(day) ? "strategy.decision.overdue" : "strategy.decision.due",
                page.formats().day(decision.dueOn()));
    }

    String word(StatusWord word) {
        return page.text("strategy.status." + word.slug());
    }

    /** The state of a measure's life. */
    String lifeCycle(LifeCycle state) {
        return page.text("strategy.desk.state." + lower(state));
    }

    StatusMark mark(StatusWord word) {
        return switch (word) {
            case ON_PLAN, DONE -> StatusMark.ON_PLAN;
            case AT_RISK -> StatusMark.AT_RISK;
            case DELAYED, CRITICAL -> StatusMark.LATE;
            case PLANNED -> StatusMark.PLANNED;
            case NO_DATA, PAUSED, STOPPED, IDEA, DEFERRED, REJECTED -> StatusMark.UNKNOWN;
        };
    }

    StatusMark mark(@Nullable Colour colour) {
        return switch (colour) {
            case GREEN -> StatusMark.ON_PLAN;
            case YELLOW -> StatusMark.AT_RISK;
            case RED -> StatusMark.LATE;
            case GREY -> StatusMark.UNKNOWN;
            case null -> StatusMark.UNKNOWN;
        };
    }

    /** When a measure was finished; empty if it is not, or if nobody knows. */
    String finished(SnapshotRow row) {
        LocalDate day = row.finishLikely();
        return row.word() != StatusWord.DONE || day == null ? ""
                : page.text("strategy.finished-on", page.formats().day(day));
    }

    /** The word of one dimension's colour. */
    String colour(@Nullable Colour colour) {
        return page.text("strategy.colour." + (colour == null ? "none" : lower(colour)));
    }

    /** The one sentence that decided a stored judgement; empty if nothing decided it. */
    String decisive(String outcome) {
        Reason reason = CanonicalText.readStatus(outcome).decisive();
        return reason == null ? "" : sentence(reason);
    }

    String decisive(Status status) {
        Reason reason = status.decisive();
        return reason == null ? "" : sentence(reason);
    }

    /** The same for a page. */
    Sentence decisiveSaid(String outcome) {
        Reason reason = CanonicalText.readStatus(outcome).decisive();
        return reason == null ? Sentence.NONE : said(reason);
    }

    /** A reason for a page, which says in which language a name is. */
    Sentence said(Reason reason) {
        if (page.language() == Language.DE) {
            return Sentence.of(sentence(reason), "");
        }
        String name = reason.figures().stream().filter(Text.class::isInstance).map(figure -> figure(figure, false))
                .findFirst().orElse("");
        return Sentence.of(sentence(new Reason(reason.kind(), reason.figures().stream()
                .map(figure -> figure instanceof Text ? new Text(Sentence.PLACE) : figure).toList())), name);
    }

    /** A reason with its figures as a sentence. */
    String sentence(Reason reason) {
        if (reason.kind() == ReasonKind.MILESTONE_OVERDUE && reason.figures().getFirst() instanceof Withheld) {
            return page.text("strategy.reason.milestone-overdue.withheld");
        }
        boolean dative = ASK_FOR_A_DATIVE.contains(reason.kind());
        Object[] figures = reason.figures().stream().map(figure -> figure(figure, dative)).toArray();
        return page.text("strategy.reason." + lower(reason.kind()), figures);
    }

    private String figure(city.moves.engines.portfolio.Figure figure, boolean dative) {
        Formats formats = page.formats();
        return switch (figure) {
            case Day day -> formats.day(day.date());
            case Days days when dative -> page.count("strategy.days-dative", days.number());
            case Days days -> page.count("strategy.days", days.number());
            case Ratio ratio -> formats.decimal(ratio.value().rounded(2).doubleValue(), 2);
            case Cents cents -> formats.money(new Money(cents.amount()));
            case Hundredths posts -> formats.posts(new Posts(Math.toIntExact(posts.amount())));
            case Text text -> text.text();
            case Count count -> formats.number(count.number());
            case Year year -> String.valueOf(year.year());
            case Withheld _ -> page.text("strategy.figure.withheld");
        };
    }

    /** A documented figure with its qualifier and unit: "rund 241 Mio. €". */
    String value(Figure figure) {
        Long value = figure.value();
        if (value == null) {
            return page.text("strategy.figure.unknown");
        }
        String text = amount(figure, value);
        return switch (figure.qualifier()) {
            case EXACT -> text;
            case ABOUT, ALMOST, MORE_THAN, UP_TO ->
                page.text("strategy.figure." + lower(figure.qualifier()), text);
        };
    }

    private String amount(Figure figure, long value) {
        Formats formats = page.formats();
        return switch (figure.unit()) {
            case CENTS -> value >= 100_000_000_000L ? formats.billions(new Money(value))
                    : formats.millions(new Money(value));
            case POSTS -> formats.posts(new Posts(Math.toIntExact(value)));
            case COUNT -> formats.number(value);
            case RANK -> page.text("strategy.figure.rank", formats.number(value));
            case POINTS -> formats.decimal(value / 10.0, 1);
            case PERCENT -> formats.perCent(formats.decimal(value / 10.0, 1));
        };
    }

    /** The short name of a stage in a drawing. */
    String stage(Figure figure) {
        return page.text("strategy.stages." + figure.key());
    }

    /** "2024 und 2025", "2020 bis 2024" or one year. */
    String years(Figure figure) {
        Integer from = figure.fromYear();
        Integer to = figure.toYear();
        if (from == null || to == null) {
            return "–";
        }
        return from.equals(to) ? String.valueOf(from) : page.text("strategy.figures.from-to", from, to);
    }

    /** How many measures of a sum have a status; red ones stand under delayed. */
    int count(RollUp sum, StatusWord word) {
        RollUp.Distribution counts = sum.distribution();
        return switch (word) {
            case ON_PLAN -> counts.green();
            case AT_RISK -> counts.yellow();
            case DELAYED -> counts.red();
            case CRITICAL -> 0;
            case NO_DATA -> counts.grey();
            case PAUSED -> counts.paused();
            case STOPPED -> counts.stopped();
            case DONE -> counts.done();
            case PLANNED -> counts.planned();
            case IDEA -> counts.ideas();
            case DEFERRED -> counts.deferred();
            case REJECTED -> counts.rejected();
        };
    }

    /** The word for a count: a sum tells red ones as one, a list tells delayed and critical apart. */
    String summed(StatusWord word) {
        return word == StatusWord.DELAYED ? page.text("strategy.status.red") : word(word);
    }

    /** What is reached of everything promised, 0 to 1. */
    double earned(RollUp sum) {
        Fraction share = sum.earnedShare();
        return share == null ? 0 : share.rounded(4).doubleValue();
    }

    /** An amount, or a dash where none is known. */
    String amount(@Nullable Money money) {
        return money == null ? "–" : page.formats().money(money);
    }

    String label(Figure figure) {
        return page.language() == Language.DE ? figure.label() : figure.labelEnglish();
    }

    /** What a key figure means, after its value. */
    String aim(Figure figure) {
        return switch (figure.key()) {
            case Figures.TOTAL -> page.text("strategy.aim.total");
            case Figures.MONEY -> page.text("strategy.aim.money");
            case Figures.POSTS -> page.text("strategy.aim.posts");
            case Figures.SERVICES -> page.text("strategy.aim.services");
            default -> label(figure);
        };
    }

    String note(Figure figure) {
        return page.language() == Language.DE ? figure.note() : figure.noteEnglish();
    }

    String title(FieldOfAction field) {
        return page.language() == Language.DE ? field.title() : field.titleEnglish();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
