package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerState;
import city.moves.platform.web.Page;
import city.moves.platform.web.StatusMark;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as all its pages show it.
 *
 * @param layer that it goes into; null for a new one
 */
record IntakeView(Intake intake, @Nullable Layer layer) {

    /** A step on the way of a file. */
    enum Step {
        CHECK("pruefung"), COLUMNS("spalten"), WORDS("angaben"), SUMMARY("uebersicht");

        private final String slug;

        Step(String slug) {
            this.slug = slug;
        }

        String slug() {
            return slug;
        }

        String address(Intake intake) {
            return IntakePaths.of(intake) + "/" + slug;
        }
    }

    /** A layer that is there has its name already. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(Step.values()));
        if (intake.isAgain()) {
            steps.remove(Step.WORDS);
        }
        return steps;
    }

    /** True if the step may be gone to. */
    boolean isReached(Step step) {
        return switch (step) {
            case CHECK -> true;
            case COLUMNS, WORDS -> intake.content().seen();
            case SUMMARY -> intake.state() == IntakeState.COMPARED;
        };
    }

    String address() {
        return IntakePaths.of(intake);
    }

    IntakeContent content() {
        return intake.content();
    }

    Findings findings() {
        Findings findings = intake.content().findings();
        if (findings == null) {
            throw new IllegalStateException("nothing was found in the file " + intake.id());
        }
        return findings;
    }

    /** What was wrong with it; nothing if it was never looked at. */
    List<Findings.Found> flaws() {
        Findings findings = intake.content().findings();
        return findings == null ? List.of() : findings.flaws();
    }

    /** True if not everyone sees the layer yet. */
    boolean mayBePublished() {
        return layer != null && layer.state() != LayerState.PUBLISHED;
    }

    Taken taken() {
        Taken taken = intake.content().taken();
        if (taken == null) {
            throw new IllegalStateException("the file " + intake.id() + " was not taken");
        }
        return taken;
    }

    /** Where its author goes on. */
    static String next(Intake intake) {
        if (intake.state() == IntakeState.COMPARED) {
            return Step.SUMMARY.address(intake);
        }
        return (intake.content().seen() ? Step.COLUMNS : Step.CHECK).address(intake);
    }

    static StatusMark mark(IntakeState state) {
        return switch (state) {
            case READING, COMPARING, TAKING -> StatusMark.RUNNING;
            case CHOOSING, OPEN, COMPARED -> StatusMark.PLANNED;
            case TAKEN -> StatusMark.ON_PLAN;
            case UNDONE, GIVEN_UP -> StatusMark.UNKNOWN;
            case FAILED -> StatusMark.LATE;
        };
    }

    static String word(IntakeState state, Page page) {
        return page.text("geo.intake.state." + state);
    }

    static String size(long bytes, Page page) {
        return bytes >= 1_000_000 ? page.text("geo.intake.megabytes", page.formats().number((bytes + 500_000) / 1_000_000))
                : page.text("geo.intake.kilobytes", page.formats().number(Math.max(1, (bytes + 500) / 1_000)));
    }
}
