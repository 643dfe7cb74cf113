package city.moves.geo.intake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known and said of a file, step by step.
 *
 * @param seen       true if somebody looked at what is wrong with it and said what to do
 * @param keepEdited true if what somebody edited in the layer meanwhile stays
 * @param trouble    why it cannot go on, as the key of a text; empty if nothing is in the way
 */
record IntakeContent(Source source, @Nullable Findings findings, @Nullable Plan plan, boolean seen,
        @Nullable NewLayer words, boolean keepEdited, @Nullable Comparison comparison, @Nullable Taken taken,
        String trouble) {

    static final IntakeContent UNTOUCHED =
            new IntakeContent(Source.UNTOUCHED, null, null, false, null, true, null, null, "");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static IntakeContent of(String json) {
        return MAPPER.readValue(json, IntakeContent.class);
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }

    /** Everything that was said before is about another reading of the file. */
    IntakeContent from(Source said) {
        return new IntakeContent(said, null, null, false, words, keepEdited, null, null, "");
    }

    /** The same columns, read with the places of other addresses: what was said of them stays. */
    IntakeContent addressed(Source said, Plan what) {
        return new IntakeContent(said, null, what, false, words, keepEdited, null, null, "");
    }

    IntakeContent found(Findings what) {
        return new IntakeContent(source, what, plan, seen, words, keepEdited, null, null, trouble);
    }

    IntakeContent planned(Plan what, boolean looked) {
        return new IntakeContent(source, findings, what, looked, words, keepEdited, null, null, "");
    }

    IntakeContent named(NewLayer said) {
        return new IntakeContent(source, findings, plan, seen, said, keepEdited, null, null, "");
    }

    IntakeContent compared(@Nullable Comparison what) {
        return new IntakeContent(source, findings, plan, seen, words, keepEdited, what, null, "");
    }

    IntakeContent keeping(boolean edited) {
        return new IntakeContent(source, findings, plan, seen, words, edited, comparison, null, "");
    }

    IntakeContent taken(Taken what) {
        return new IntakeContent(source, findings, plan, seen, words, keepEdited, comparison, what, "");
    }

    IntakeContent troubled(String why) {
        return new IntakeContent(source, findings, plan, seen, words, keepEdited, comparison, taken, why);
    }
}
