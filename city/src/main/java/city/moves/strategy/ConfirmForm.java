package city.moves.strategy;

import city.moves.platform.web.Form;
import city.moves.strategy.ConfirmingMeasure.ConfirmMeasure;
import city.moves.strategy.ConfirmingMeasure.MilestoneWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The monthly form of an owner: shows what is stored and reads what was typed. */
final class ConfirmForm {

    static final int LONGEST_REMARK = 1000;
    static final int LONGEST_EVIDENCE = 500;

    private ConfirmForm() {}

    static Form showing(Measure measure) {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put("version", String.valueOf(measure.version()));
        stored.put("bemerkung", measure.remark());
        measure.milestones().stream().filter(Milestone::open).forEach(milestone -> {
            Forecast forecast = milestone.forecast();
            if (forecast != null) {
                stored.put(earlyField(milestone.key()), DeskDays.text(forecast.optimistic()));
                stored.put(ConfirmingMeasure.likelyField(milestone.key()), DeskDays.text(forecast.likely()));
                stored.put(lateField(milestone.key()), DeskDays.text(forecast.pessimistic()));
            }
            stored.put(evidenceField(milestone.key()), milestone.evidence());
        });
        return Form.showing(stored);
    }

    /** What was typed for the milestones that are open now; what is wrong stands in the form. */
    static ConfirmMeasure read(Form form, Measure measure) {
        List<MilestoneWord> words = measure.milestones().stream().filter(Milestone::open)
                .map(milestone -> word(form, milestone.key())).toList();
        return new ConfirmMeasure(measure.key(), form.version(), words, form.text("bemerkung", LONGEST_REMARK));
    }

    private static MilestoneWord word(Form form, String milestone) {
        return new MilestoneWord(milestone, form.day(ConfirmingMeasure.reachedField(milestone)),
                form.text(evidenceField(milestone), LONGEST_EVIDENCE),
                DeskDays.forecast(form, earlyField(milestone), ConfirmingMeasure.likelyField(milestone),
                        lateField(milestone)));
    }

    /** The form as typed, with the version that is stored now. */
    static Form again(Form typed, Measure measure) {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("version", String.valueOf(measure.version()));
        kept.put("bemerkung", typed.value("bemerkung"));
        for (Milestone milestone : measure.milestones()) {
            fields(milestone.key()).forEach(field -> kept.put(field, typed.value(field)));
        }
        return Form.showing(kept);
    }

    /** The fields of a milestone. */
    static Stream<String> fields(String milestone) {
        return Stream.of(ConfirmingMeasure.reachedField(milestone), evidenceField(milestone), earlyField(milestone),
                ConfirmingMeasure.likelyField(milestone), lateField(milestone));
    }

    static String evidenceField(String milestone) {
        return "nachweis-" + milestone;
    }

    static String earlyField(String milestone) {
        return "frueh-" + milestone;
    }

    static String lateField(String milestone) {
        return "spaet-" + milestone;
    }
}
