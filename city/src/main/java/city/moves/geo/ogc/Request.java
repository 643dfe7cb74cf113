package city.moves.geo.ogc;

import city.moves.geo.GeoPaths;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriUtils;

/**
 * What is asked of the standard's door: known parameters only, each of them once, in a form that is offered. An address
 * under {@code /en} gives English, and so do all addresses that its answer names.
 */
final class Request {

    static final String FORMAT = "f";

    private final Page page;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<Media> offered;
    private final Media media;

    /**
     * @param known   the parameters that the resource has beside {@code f}
     * @param offered its forms, the usual one first
     * @throws Refused with status 400 for a parameter that is not known, 406 for a form that is not offered
     */
    Request(Page page, HttpServletRequest request, Set<String> known, List<Media> offered) {
        this.page = page;
        this.offered = offered;
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name) && !name.equals(FORMAT)) {
                throw refused(name, "geo.ogc.unknown-parameter", name, Stream.concat(known.stream(), Stream.of(FORMAT))
                        .sorted().collect(Collectors.joining(", ")));
            }
            if (values.length > 1) {
                throw refused(name, "geo.ogc.doubled-parameter", name);
            }
            parameters.put(name, values[0]);
        });
        media = media(request.getHeader(HttpHeaders.ACCEPT));
    }

    private Media media(String accept) {
        String wanted = parameters.get(FORMAT);
        if (wanted != null) {
            return offered.stream().filter(one -> one.key().equals(wanted)).findFirst().orElseThrow(() ->
                    refused(FORMAT, "geo.ogc.unknown-format",
                            offered.stream().map(Media::key).collect(Collectors.joining(", "))));
        }
        return negotiated(accept).orElseThrow(() ->
                new Refused(Refusal.of(Trouble.FORMAT_NOT_OFFERED, "web.trouble.format-not-offered.text")));
    }

    private Optional<Media> negotiated(String accept) {
        if (accept == null || accept.isBlank()) {
            return Optional.of(offered.getFirst());
        }
        try {
            List<MediaType> asked = new ArrayList<>(MediaType.parseMediaTypes(accept));
            asked.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            return asked.stream().filter(type -> type.getQualityValue() > 0)
                    .flatMap(type -> offered.stream().filter(one -> one.answers(type))).findFirst();
        } catch (InvalidMediaTypeException unreadable) {
            return Optional.empty();
        }
    }

    static Refused refused(String parameter, String message, String... arguments) {
        return new Refused(Refusal.ofField(parameter, message, arguments));
    }

    Page page() {
        return page;
    }

    /** The form of the answer. */
    Media media() {
        return media;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** What makes two answers for one address different, beside what they tell. */
    String variant() {
        return media + " " + root() + " " + parameters;
    }

    /** The variant of whoever asks for a form without any wish. */
    String plainVariant(Media plain) {
        return plain + " " + root() + " {}";
    }

    /** The whole address of the door. */
    String root() {
        return page.baseUrl() + page.href(GeoPaths.OGC);
    }

    /** The whole address of something behind the door. */
    String address(String path) {
        return root() + path;
    }

    /** Where this answer is, and where it is in every other form that is offered. */
    List<Link> linksToForms() {
        List<Link> links = new ArrayList<>();
        links.add(new Link(here() + query(parameters), "self", media.type(), page.text("geo.ogc.link.self")));
        for (Media other : offered) {
            if (other != media) {
                links.add(new Link(here() + query(with(FORMAT, other.key())), "alternate", other.type(),
                        page.text("geo.ogc.link.alternate", other.title())));
            }
        }
        return links;
    }

    /** This address with another value of a parameter. */
    String addressWith(String parameter, String value) {
        return here() + query(with(parameter, value));
    }

    /** This list from its beginning without a parameter. */
    String addressWithout(String parameter) {
        Map<String, String> fewer = new LinkedHashMap<>(parameters);
        fewer.remove(parameter);
        fewer.remove(PageToken.PARAMETER);
        return here() + query(fewer);
    }

    /** This list from its beginning with another filter, as text; without any if it is empty. */
    String addressFiltered(String filter) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.keySet().removeAll(List.of(PageToken.PARAMETER, Filtering.LANGUAGE, Filtering.FILTER));
        if (!filter.isEmpty()) {
            changed.put(Filtering.FILTER, filter);
        }
        return here() + query(changed);
    }

    /** The parameters of this request, to be hung on another address. */
    String parameters() {
        return query(parameters);
    }

    private String here() {
        return page.baseUrl() + page.href(page.path());
    }

    private Map<String, String> with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(parameter, value);
        return changed;
    }

    private static String query(Map<String, String> parameters) {
        return parameters.isEmpty() ? "" : parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
