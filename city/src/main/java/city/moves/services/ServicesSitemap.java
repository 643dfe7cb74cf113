package city.moves.services;

import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.platform.web.SitemapSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages of the services and the ways to them, for search engines. */
@Component
class ServicesSitemap implements SitemapSource {

    private final ServiceLists lists;
    private final Units units;
    private final Clock clock;

    ServicesSitemap(ServiceLists lists, Units units, Clock clock) {
        this.lists = lists;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Stream<String> paths() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
        ServiceLists.Counts counts = lists.counts(today, Language.DE);
        Stream<String> situations = Arrays.stream(Situation.values()).filter(one -> counts.of(one) > 0).map(ServicePaths::of);
        Stream<String> offices = units.all().stream().map(Unit::key).filter(key -> counts.ofOffice(key) > 0)
                .map(ServicePaths::ofOffice);
        return Stream.of(Stream.of(ServicePaths.LETTERS), situations, offices,
                lists.slugs(today).stream().map(ServicePaths::of)).flatMap(paths -> paths);
    }
}
