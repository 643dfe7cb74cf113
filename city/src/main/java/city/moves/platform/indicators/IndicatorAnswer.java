package city.moves.platform.indicators;

import city.moves.platform.values.Provenance;
import city.moves.platform.web.Page;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a program reads it, with words in the language of the address.
 *
 * @param of         the whole that the figure is a part of; null if it is no part
 * @param provenance {@code fact}, {@code derived} or {@code demo}
 * @param source     the published source or the rule; empty for demo data
 */
record IndicatorAnswer(String key, String label, String note, double value, String unit, @Nullable Double of,
        LocalDate asOf, String provenance, String source, String href) {

    static IndicatorAnswer of(Indicator indicator, Page page) {
        String name = "indicator." + indicator.key();
        return new IndicatorAnswer(indicator.key(), page.text(name), page.text(name + ".note"), indicator.value(),
                unit(indicator.unit()), indicator.of() == 0 ? null : indicator.of(), indicator.asOf(),
                kind(indicator.provenance()), source(indicator.provenance()),
                page.baseUrl() + page.href(indicator.path()));
    }

    private static String unit(Indicator.Unit unit) {
        return switch (unit) {
            case COUNT -> "count";
            case SHARE -> "share";
            case DAYS -> "days";
        };
    }

    private static String kind(Provenance provenance) {
        return switch (provenance) {
            case Provenance.Fact _ -> "fact";
            case Provenance.Stated _ -> "stated";
            case Provenance.Derived _ -> "derived";
            case Provenance.Demo _ -> "demo";
        };
    }

    private static String source(Provenance provenance) {
        return switch (provenance) {
            case Provenance.Fact fact -> fact.year() == 0 ? fact.source() : fact.source() + " (" + fact.year() + ")";
            case Provenance.Stated stated -> stated.on() == null ? stated.office() : stated.office() + " (" + stated.on() + ")";
            case Provenance.Derived derived -> derived.rule();
            case Provenance.Demo _ -> "";
        };
    }
}
