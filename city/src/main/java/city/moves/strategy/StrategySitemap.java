package city.moves.strategy;

import city.moves.platform.web.Formats;
import city.moves.platform.web.SitemapSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The strategy's pages for search engines: its chapters, fields, bundles and each published measure. */
@Component
class StrategySitemap implements SitemapSource {

    private final ReportingDates dates;
    private final Snapshots snapshots;
    private final Tree tree;
    private final Clock clock;

    StrategySitemap(ReportingDates dates, Snapshots snapshots, Tree tree, Clock clock) {
        this.dates = dates;
        this.snapshots = snapshots;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public Stream<String> paths() {
        Stream<String> chapters = Stream.of("massnahmen", "zeitplan", "entscheidungen", "zahlen", "archiv", "bericht",
                "regeln").map(chapter -> "/strategie/" + chapter);
        Stream<String> fields = tree.fields().stream().map(field -> "/strategie/felder/" + field.number());
        Stream<String> bundles = tree.bundles().stream().map(bundle -> "/strategie/buendel/" + bundle.key());
        Stream<String> measures = dates.releasedAt(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)).stream()
                .flatMap(date -> snapshots.words(date.day()).keySet().stream().sorted())
                .map(key -> "/strategie/massnahmen/" + key);
        return Stream.of(chapters, fields, bundles, measures).flatMap(paths -> paths);
    }
}
