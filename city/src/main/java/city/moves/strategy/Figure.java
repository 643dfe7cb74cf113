package city.moves.strategy;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a source states or that a rule derives from such figures. Where two sources differ, both stand.
 *
 * @param topic     what it belongs to, such as {@code money}; the text {@code strategy.topic.<topic>} names it
 * @param value     cents, hundredths of a post, a count, a rank, or tenths of a point or per cent; null: not named
 * @param qualifier how exact the source is
 * @param fromYear  first year it refers to; null if it refers to none
 */
record Figure(String key, String topic, int position, String label, String labelEnglish, @Nullable Long value,
        Unit unit, Qualifier qualifier, @Nullable Integer fromYear, @Nullable Integer toYear, String note,
        String noteEnglish, Origin origin, int year) {

    enum Unit {
        CENTS,
        POSTS,
        COUNT,
        RANK,
        POINTS,
        PERCENT
    }

    enum Qualifier {
        EXACT,
        ABOUT,
        ALMOST,
        MORE_THAN,
        UP_TO
    }
}
