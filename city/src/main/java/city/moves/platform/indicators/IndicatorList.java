package city.moves.platform.indicators;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;

/**
 * What the page of live figures shows.
 *
 * @param continued true if it does not begin at the top
 */
record IndicatorList(KeyPage<Indicator> indicators, boolean continued) {

    /** The figure with its unit: 12, 48 %, 31 Tage. */
    String value(Indicator indicator, Page page) {
        return switch (indicator.unit()) {
            case COUNT -> number(indicator.value(), page);
            case SHARE -> page.formats().percent(indicator.value());
            case DAYS -> page.text("indicators.days", number(indicator.value(), page));
        };
    }

    /** The whole that the figure is a part of; empty if it is no part. */
    String whole(Indicator indicator, Page page) {
        return indicator.of() == 0 ? "" : page.text("indicators.of", number(indicator.of(), page));
    }

    private static String number(double value, Page page) {
        return value == Math.rint(value)
                ? page.formats().number((long) value)
                : page.formats().decimal(value, 1);
    }
}
