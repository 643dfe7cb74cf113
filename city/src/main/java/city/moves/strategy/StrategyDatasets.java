package city.moves.strategy;

import city.moves.platform.datasets.Dataset;
import city.moves.platform.datasets.Dataset.Distribution;
import city.moves.platform.datasets.DatasetSource;
import city.moves.strategy.ReportingDate.Signature;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open data of the strategy. */
@Component
class StrategyDatasets implements DatasetSource {

    private static final String LICENCE = "dl-de/by-2-0";
    private static final String PUBLISHER = "do-it";

    private final ReportingDates dates;
    private final Examples examples;

    StrategyDatasets(ReportingDates dates, Examples examples) {
        this.dates = dates;
        this.examples = examples;
    }

    @Override
    public List<Dataset> datasets() {
        ReportingDate newest = dates.released(1).stream().findFirst().orElse(null);
        Signature released = newest == null ? null : newest.released();
        Instant modified = released == null ? null : released.at();
        boolean invented = newest != null && examples.areIn(newest.day());
        return List.of(
                new Dataset(100, "strategy-measures", "strategy.dataset.measures",
                        invented ? "strategy.dataset.measures.text-examples" : "strategy.dataset.measures.text",
                        LICENCE, PUBLISHER, modified, files("/api/v1/strategy/measures")),
                new Dataset(110, "strategy-figures", "strategy.dataset.figures", "strategy.dataset.figures.text",
                        LICENCE, PUBLISHER, modified, files("/api/v1/strategy/figures")));
    }

    private static List<Distribution> files(String path) {
        return List.of(new Distribution("CSV", "text/csv", path + ".csv"),
                new Distribution("JSON", "application/json", path));
    }
}
