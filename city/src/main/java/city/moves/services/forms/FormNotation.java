package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Edition;
import city.moves.engines.xdatenfelder.EditionThree;
import city.moves.engines.xdatenfelder.SchemaMessage;
import city.moves.engines.xdatenfelder.SchemaWriter;
import city.moves.engines.xdatenfelder.submissions.SubmissionJsonSchema;
import city.moves.engines.xdatenfelder.submissions.SubmissionXmlSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** In what a form can be had as a file: what it asks in both editions of the standard, what is handed in as two schemas. */
enum FormNotation {
    XDF2("xdf2", "xml", MediaType.APPLICATION_XML, "urn:xoev-de:fim:standard:xdatenfelder_2"),
    XDF3("xdf3", "xml", MediaType.APPLICATION_XML, "urn:xoev-de:fim:standard:xdatenfelder_3.0.0"),
    JSON_SCHEMA("json-schema", "json", new MediaType("application", "schema+json"), "https://json-schema.org/draft/2020-12/schema"),
    XSD("xsd", "xsd", MediaType.APPLICATION_XML, "http://www.w3.org/2001/XMLSchema");

    private static final String PROFILE = "profile";

    private final String word;
    private final String ending;
    private final MediaType type;
    private final String profile;

    /** @param profile by which media types tell apart what is all XML (RFC 6906) */
    FormNotation(String word, String ending, MediaType type, String profile) {
        this.word = word;
        this.ending = ending;
        this.type = type;
        this.profile = profile;
    }

    String word() {
        return word;
    }

    String ending() {
        return ending;
    }

    MediaType type() {
        return type;
    }

    /** What a form of an edition can be had in: edition 2 cannot say all that edition 3 says. */
    static List<FormNotation> of(Edition edition) {
        return Stream.of(values()).filter(one -> one != XDF2 || edition == Edition.TWO).toList();
    }

    /** What somebody means who accepts a media type; XML without a profile is the file as it was brought. */
    static Optional<FormNotation> accepted(MediaType accepted, Edition edition) {
        String asked = accepted.getParameter(PROFILE);
        if (asked != null) {
            String plain = asked.replace("\"", "");
            return of(edition).stream().filter(one -> one.profile.equals(plain) && one.type.isCompatibleWith(accepted)).findFirst();
        }
        if (accepted.equalsTypeAndSubtype(JSON_SCHEMA.type)) {
            return Optional.of(JSON_SCHEMA);
        }
        boolean xml = accepted.equalsTypeAndSubtype(MediaType.APPLICATION_XML) || accepted.equalsTypeAndSubtype(MediaType.TEXT_XML);
        return xml ? Optional.of(edition == Edition.TWO ? XDF2 : XDF3) : Optional.empty();
    }

    /** A file in the edition in which it was brought stays as it is. */
    byte[] write(FormVersions.Source source, ReadyForm form) {
        SchemaMessage message = source.message();
        return switch (this) {
            case XDF2 -> source.schema();
            case XDF3 -> message.edition() == Edition.THREE ? source.schema() : new SchemaWriter().write(EditionThree.of(message));
            case JSON_SCHEMA -> SubmissionJsonSchema.of(form.submission()).getBytes(StandardCharsets.UTF_8);
            case XSD -> SubmissionXmlSchema.of(form.submission()).getBytes(StandardCharsets.UTF_8);
        };
    }
}
