package city.moves.geo.ogc;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.geo.Expectation;
import city.moves.geo.Feature;
import city.moves.geo.Layer;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A request to change something.
 *
 * @param crs     the system of the coordinates that it carries, by its header {@code Content-Crs}
 * @param reason  why, in the sender's words; may be empty
 * @param ifMatch what it believes the feature to be; null if it does not say
 */
record Edit(Request request, Crs crs, String reason, @Nullable String ifMatch, byte[] body) {

    static final String REASON = "reason";

    private static final int LONGEST_REASON = 500;
    private static final Pattern ADDRESS = Pattern.compile("<([^<>]*)>");

    static Edit of(Page page, HttpServletRequest http, Layer layer) throws IOException {
        Request request = new Request(page, http, Set.of(REASON), ItemDoors.ONE_FORMS);
        String reason = request.parameter(REASON).map(Edit::line).orElse("");
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw Request.refused(REASON, "web.form.too-long", String.valueOf(LONGEST_REASON));
        }
        return new Edit(request, crs(http.getHeader(ItemDoors.CONTENT_CRS), layer), reason,
                http.getHeader(HttpHeaders.IF_MATCH), http.getInputStream().readAllBytes());
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private static Crs crs(@Nullable String header, Layer layer) {
        if (header == null) {
            return Crs.CRS84;
        }
        Matcher address = ADDRESS.matcher(header.strip());
        String named = address.matches() ? address.group(1) : header.strip();
        List<Crs> offered = OfferedCrs.of(layer).stream().map(OfferedCrs::crs).toList();
        return offered.stream().filter(crs -> crs.uri().equals(named)).findFirst()
                .orElseThrow(() -> Request.refused(ItemDoors.CONTENT_CRS, "geo.ogc.crs.not-offered",
                        offered.stream().map(Crs::uri).collect(Collectors.joining(", "))));
    }

    /** The feature as it is and as it is expected to be; an expectation is asked for, and is asked before all else. */
    Feature expected(Optional<Feature> present) {
        Expectation expected = expectation(present);
        return present.filter(feature -> expected.holds(feature.number(), feature.version()))
                .orElseThrow(() -> new Refused(Refusal.of(Trouble.PRECONDITION_FAILED, "geo.edit.changed-meanwhile")));
    }

    Expectation expectation(Optional<Feature> present) {
        if (ifMatch != null) {
            return FeatureTag.expected(ifMatch);
        }
        throw new Refused(present.isEmpty() ? Refusal.of(Trouble.NOT_FOUND, "web.trouble.not-found.text")
                : Refusal.of(Trouble.PRECONDITION_NEEDED, "geo.edit.if-match-missing"));
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(List<Refusal> refusals) -> throw new Refused(refusals);
        };
    }
}
