package city.moves.geo.ogc;

import city.moves.geo.Layer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes answers for programs. */
final class Answers {

    static final JsonMapper MAPPER = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    /** Raised whenever the same content is written in another way, so that nobody keeps the old one. */
    private static final String WAY_OF_WRITING = "1";
    private static final int TAG_LENGTH = 22;
    private static final Set<String> IN_HEADERS =
            Set.of("self", "alternate", PropertySchema.QUERYABLES.rel(), PropertySchema.SORTABLES.rel());

    private Answers() {}

    static void write(Object document, Media media, List<Link> links, HttpServletResponse response) throws IOException {
        response.setContentType(media.type());
        addLinks(links, response);
        response.getOutputStream().write(MAPPER.writeValueAsBytes(document));
    }

    /** The links to this answer, its other forms and the descriptions of its parameters, as headers too. */
    static void addLinks(List<Link> links, HttpServletResponse response) {
        links.stream().filter(link -> IN_HEADERS.contains(link.rel()))
                .forEach(link -> response.addHeader(HttpHeaders.LINK, link.header()));
    }

    /** {@link #knows} for what tells of all layers, which may be longer than what the house tags by its content. */
    static boolean knowsAll(List<Layer> layers, Request asked, HttpServletRequest request, HttpServletResponse response) {
        String states = layers.stream().map(Answers::state).collect(Collectors.joining());
        return knows(states + asked.variant(), false, request, response);
    }

    static String state(Layer layer) {
        return layer.number() + " " + layer.version() + " " + layer.content() + " ";
    }

    /** Puts the tag on the answer. Gives true if the one who asks has it already; then all is said. */
    static boolean knows(String state, boolean exact, HttpServletRequest request, HttpServletResponse response) {
        String tag = "\"" + hash(WAY_OF_WRITING + " " + state) + "\"";
        return new ServletWebRequest(request, response).checkNotModified(exact ? tag : "W/" + tag);
    }

    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, TAG_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
