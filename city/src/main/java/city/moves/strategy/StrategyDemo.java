package city.moves.strategy;

import city.moves.platform.demo.DemoData;
import city.moves.platform.web.Formats;
import city.moves.strategy.Decision.AffectedMeasure;
import city.moves.strategy.Decision.Resolution;
import city.moves.strategy.ReportingDate.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The documented strategy of Stuttgart with its sources, and around it invented milestones, money and posts that are
 * marked as examples. Twelve month's ends are reported, so that there is a past to compare with.
 */
@Component
class StrategyDemo implements DemoData {

    private static final int MONTHS = 12;
    private static final int ASKED_BEFORE = 42;
    private static final Signature OFFICE = new Signature(new UUID(0, 1), "Vorführdaten", Instant.EPOCH);
    private static final UUID SECOND_PERSON = new UUID(0, 2);

    private final DocumentedStrategy documented;
    private final Measures measures;
    private final Decisions decisions;
    private final ProposingReport proposing;
    private final ReportingDates dates;
    private final PublishedStrategy published;
    private final Clock clock;

    StrategyDemo(DocumentedStrategy documented, Measures measures, Decisions decisions, ProposingReport proposing,
            ReportingDates dates, PublishedStrategy published, Clock clock) {
        this.documented = documented;
        this.measures = measures;
        this.decisions = decisions;
        this.proposing = proposing;
        this.dates = dates;
        this.published = published;
        this.clock = clock;
    }

    @Override
    public String capability() {
        return "strategy";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public void load() {
        documented.load();
        List<DemoMeasure> all = DemoMeasure.all(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME));
        if (measures.find(all.getFirst().key()).isPresent()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        YearMonth first = YearMonth.from(today).minusMonths(MONTHS);
        for (DemoMeasure measure : all) {
            measures.add(measure.asOf(first.atEndOfMonth(), measures.newId()), recording(first.atEndOfMonth()));
        }
        addDecisions(first.atEndOfMonth(), today);
        for (int month = 0; month < MONTHS; month++) {
            LocalDate day = first.plusMonths(month).atEndOfMonth();
            advance(all, day);
            report(day);
        }
        published.put(first.plusMonths(MONTHS - 1).atEndOfMonth());
        advance(all, today);
    }

    private void advance(List<DemoMeasure> all, LocalDate day) {
        Map<String, Measure> known = measures.findAll(all.stream().map(DemoMeasure::key).toList());
        for (DemoMeasure measure : all) {
            Measure before = Objects.requireNonNull(known.get(measure.key()));
            Measure after = measure.asOf(day, before.id(), before.version());
            if (!after.equals(before)) {
                measures.change(after, recording(day));
            }
        }
    }

    private void report(LocalDate day) {
        Instant evening = evening(day);
        proposing.compute(day, evening, new Signature(OFFICE.account(), OFFICE.name(), evening));
        dates.release(day, new Signature(SECOND_PERSON, OFFICE.name(), evening.plusSeconds(86_400)));
    }

    /** Each question is recorded some weeks before it is due, each answer on the day on which it is given. */
    private void addDecisions(LocalDate first, LocalDate today) {
        decisions.ask(documented.budgetDecision(measures.newId()), recording(first));
        resolve("haushalt-2024-2025", new Resolution(LocalDate.of(2023, 12, 15),
                "Der Gemeinderat hat den Doppelhaushalt beschlossen.", ""), first);
        ask("verkehr-zweiter-abschnitt", "Welche zwölf Knoten werden im zweiten Abschnitt umgerüstet?",
                "Ausschuss für Stadtentwicklung und Technik", today.plusDays(18), "verkehrsfluss");
        ask("wlan-reihenfolge", "Welche Gebäude erhalten zuerst WLAN?", "Verwaltungsausschuss",
                today.minusDays(12), "wlan");
        ask("luftreinhaltung-ende", "Wird die Steuerung nach Messwerten fortgesetzt?", "Gemeinderat",
                today.minusDays(130), "luftreinhaltung");
        LocalDate ended = today.minusDays(126);
        resolve("luftreinhaltung-ende", new Resolution(ended,
                "Die Steuerung wird nicht fortgesetzt, das Messnetz bleibt.", ""), ended);
    }

    private void ask(String key, String question, String body, LocalDate due, String measure) {
        decisions.ask(new Decision(measures.newId(), key, question, "", body, due,
                List.of(new AffectedMeasure(measure, "", "")), null, Origin.DEMO), recording(due.minusDays(ASKED_BEFORE)));
    }

    private void resolve(String key, Resolution resolution, LocalDate recorded) {
        decisions.resolve(decisions.find(key).orElseThrow().id(), resolution, recording(recorded));
    }

    private Recording recording(LocalDate day) {
        Instant evening = evening(day);
        Instant now = clock.instant();
        return new Recording(evening.isAfter(now) ? now : evening, OFFICE.name(), "");
    }

    /** In the evening the day's entries are made. */
    private static Instant evening(LocalDate day) {
        return day.atTime(18, 0).atZone(Formats.CITY_TIME).toInstant();
    }
}
