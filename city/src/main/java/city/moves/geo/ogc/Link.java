package city.moves.geo.ogc;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A way from here (RFC 8288), as the standard writes it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Link(String href, String rel, String type, String title) {

    /** As a header. A title may have letters that headers do not take, so it stays away. */
    String header() {
        return "<" + href + ">; rel=\"" + rel + "\"; type=\"" + type + "\"";
    }
}
