package city.moves.services.cases;

import city.moves.platform.web.City;
import city.moves.platform.web.Formats;
import city.moves.platform.web.Language;
import city.moves.services.Unit;
import city.moves.services.Units;
import city.moves.services.correspondence.NoticeFee;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands in double braces in a text of the office, such as {@code {{person}}}. What is known is filled in; what is not
 * stays as it is, and no text leaves the house with a brace in it.
 */
@Component
class Placeholders {

    private static final String FEE = "gebuehr";
    private static final String FEE_BASIS = "gebuehrengrundlage";
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]{0,60}?)\\s*}}");

    private final Units units;
    private final City city;
    private final Clock clock;

    Placeholders(Units units, City city, Clock clock) {
        this.units = units;
        this.city = city;
        this.clock = clock;
    }

    /** The words that may stand in braces. */
    static final List<String> WORDS = List.of("person", "dienst", "aktenzeichen", "eingang", "stelle", "stadt", "heute", "frist",
            FEE, FEE_BASIS);

    String fill(String text, Case one) {
        Map<String, String> values = values(one);
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(values, found)));
    }

    private static String value(Map<String, String> values, MatchResult found) {
        String value = values.getOrDefault(found.group(1), "");
        return value.isEmpty() ? found.group() : value;
    }

    private Map<String, String> values(Case one) {
        Formats formats = new Formats(Language.DE);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", one.person());
        values.put("dienst", one.application().title());
        values.put("aktenzeichen", one.reference());
        values.put("eingang", one.application().received() == null ? ""
                : formats.longDay(LocalDate.ofInstant(one.application().received(), Formats.CITY_TIME)));
        values.put("stelle", units.find(one.application().office()).map(Unit::name).map(name -> name.in(Language.DE)).orElse(""));
        values.put("stadt", city.name());
        values.put("heute", formats.longDay(LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)));
        values.put("frist", formats.longDay(one.due()));
        return values;
    }

    /** With what a notice costs, which is known when it is handed over; it is asked for in notices alone. */
    static String named(String text, NoticeFee fee) {
        Map<String, String> values = Map.of(FEE, fee.isDue() ? new Formats(Language.DE).money(fee.amount()) : "", FEE_BASIS, fee.basis());
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(values, found)));
    }

    /** What stands in braces and is filled with the fee. */
    private static boolean isOfFee(MatchResult found) {
        return found.group(1).equals(FEE) || found.group(1).equals(FEE_BASIS);
    }

    /** What still stands in braces of a notice whose fee is not known yet. */
    static List<String> leftButFee(String text) {
        return PLACE.matcher(text).results().filter(found -> !isOfFee(found)).map(MatchResult::group).distinct().toList();
    }

    /** What still stands in braces, each once; nothing if the text is ready. */
    static List<String> left(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    /** What stands in braces and is no word of ours. */
    static List<String> unknown(String text, TextBlock.@Nullable Use use) {
        return PLACE.matcher(text).results()
                .filter(found -> !WORDS.contains(found.group(1)) || isOfFee(found) && use != TextBlock.Use.NOTICE).map(MatchResult::group)
                .distinct().toList();
    }
}
