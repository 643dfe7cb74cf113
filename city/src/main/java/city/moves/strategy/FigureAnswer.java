package city.moves.strategy;

import org.jspecify.annotations.Nullable;

/**
 * A documented figure for programs.
 *
 * @param value in the smallest unit: euro cents, hundredths of a post, tenths of a point or per cent
 */
record FigureAnswer(String key, String topic, String label, @Nullable Long value, String unit, String qualifier,
        @Nullable Integer fromYear, @Nullable Integer toYear, String note, String provenance, String source,
        @Nullable Integer sourceYear) {

    static FigureAnswer of(Figure figure, SourcedFigures all) {
        OriginAnswer origin = OriginAnswer.of(figure.origin(), all.sources());
        return new FigureAnswer(figure.key(), figure.topic(), figure.label(), figure.value(), figure.unit().name(),
                figure.qualifier().name(), figure.fromYear(), figure.toYear(), figure.note(),
                origin.provenance(), origin.source(), origin.sourceYear());
    }
}
