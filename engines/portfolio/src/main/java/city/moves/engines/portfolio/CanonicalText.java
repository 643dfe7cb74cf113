package city.moves.engines.portfolio;

/**
 * One text for each value, equal to the last byte whenever the value is equal: what a snapshot stores, and what a later
 * recomputation is compared with. Line by line, readable for people; the first line names the kind and its form.
 *
 * <p>Reading refuses any text that writing would not have produced, with a {@link DamagedTextException} that names the
 * line; a contradiction between lines is found, and named, at the last of them.
 */
public final class CanonicalText {
    private CanonicalText() {}

    public static String of(MeasureInputs inputs) {
        return InputsText.write(inputs);
    }

    public static String of(Status status) {
        return StatusText.write(status);
    }

    public static String of(Thresholds thresholds) {
        return ThresholdsText.write(thresholds);
    }

    public static MeasureInputs readInputs(String text) {
        return TextLines.read(text, InputsText::read, InputsText::write);
    }

    public static Status readStatus(String text) {
        return TextLines.read(text, StatusText::read, StatusText::write);
    }

    public static Thresholds readThresholds(String text) {
        return TextLines.read(text, ThresholdsText::read, ThresholdsText::write);
    }
}
