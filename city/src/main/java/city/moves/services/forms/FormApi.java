package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Edition;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Page;
import city.moves.platform.web.Parameters;
import city.moves.platform.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The forms for programs: which there are, and each as a file. */
@RestController
@Tag(name = "forms", description = "Forms of services in the notation of the administration (FIM XDatenfelder), and the schemas of"
        + " what is handed in with them")
class FormApi {

    static final String PATH = "/api/v1/forms";

    private final PublicForms forms;
    private final FormVersions versions;
    private final ReadyForms ready;

    FormApi(PublicForms forms, FormVersions versions, ReadyForms ready) {
        this.forms = forms;
        this.versions = versions;
        this.ready = ready;
    }

    /** A form in a list for programs. */
    record FormItem(String service, String title, String schema, String version, Instant published, String href) {}

    /** A page of forms. */
    record FormPageAnswer(List<FormItem> items, @Nullable String next) {}

    /** A way to have a form as a file. */
    record FormFile(String format, String mediaType, String href) {}

    /** A form for programs. */
    record FormAnswer(String service, String title, String schema, String version, Instant published, List<FormFile> files) {}

    @Operation(summary = "Forms with which people apply for services today, by the slug of the service")
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    FormPageAnswer forms(@RequestParam(defaultValue = "25") int limit, @RequestParam(defaultValue = "") String after,
            @Parameter(hidden = true) Page page) {
        KeyPage<PublicForm> found = forms.list(Parameters.after(after,
                slug -> forms.ofService(slug).map(PublicForm::service).orElse(""), slug -> slug), Parameters.limit(limit));
        return new FormPageAnswer(found.items().stream().map(form -> new FormItem(form.service(), form.title(), form.schema(),
                form.edition(), form.published(), page.baseUrl() + path(form))).toList(), found.next());
    }

    @Operation(summary = "A form, or with format or by the header Accept one of its files",
            description = "schema and version are written as in either edition of the standard; a form without a version has the"
                    + " version -. As XML without a profile comes the file as it was brought; profile is the namespace of"
                    + " XDatenfelder 2 or 3 or of XML Schema. What is written in edition 3 cannot be had in edition 2.",
            responses = @ApiResponse(responseCode = "200", description = "OK", content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FormAnswer.class)),
                @Content(mediaType = "application/xml"), @Content(mediaType = "application/schema+json")}))
    @GetMapping(PATH + "/{schema}/{version}")
    ResponseEntity<?> form(@PathVariable String schema, @PathVariable String version,
            @Parameter(schema = @Schema(allowableValues = {"json", "xdf2", "xdf3", "json-schema", "xsd"}))
            @RequestParam(defaultValue = "") String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            @Parameter(hidden = true) Page page) {
        List<String> words = Stream.concat(Stream.of("json"), Stream.of(FormNotation.values()).map(FormNotation::word)).toList();
        String asked = Parameters.oneOf("format", format, words, word -> word);
        PublicForm form = forms.named(schema, version).orElseThrow(Refused::notFound);
        FormVersions.Source source = versions.source(form.id()).orElseThrow();
        Edition edition = source.message().edition();
        Optional<FormNotation> notation = asked == null ? negotiated(accept, edition)
                : FormNotation.of(edition).stream().filter(one -> one.word().equals(asked)).findFirst();
        if (notation.isEmpty() && asked != null && !asked.equals("json")) {
            throw new Refused(Refusal.of(Trouble.FORMAT_NOT_OFFERED, "formdesk.api.edition-three"));
        }
        if (notation.isEmpty()) {
            return headed(form, "json", "\"" + form.id() + "\"").contentType(MediaType.APPLICATION_JSON)
                    .body(answer(form, edition, page));
        }
        byte[] file = notation.get().write(source, ready.of(form.id()));
        return headed(form, notation.get().word() + "." + notation.get().ending(), tag(file)).contentType(notation.get().type())
                .body(file);
    }

    /** The version in the address looks like the ending of a file, so the answer says how it is called. */
    private static ResponseEntity.BodyBuilder headed(PublicForm form, String ending, String tag) {
        return ResponseEntity.ok().eTag(tag).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.inline().filename(form.schema() + "-" + form.edition() + "." + ending).build().toString());
    }

    private static String tag(byte[] file) {
        try {
            return "\"" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty if the form itself is asked for and none of its files. */
    private static Optional<FormNotation> negotiated(String accept, Edition edition) {
        try {
            for (MediaType asked : MediaType.parseMediaTypes(accept).stream().filter(type -> type.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed()).toList()) {
                Optional<FormNotation> notation = FormNotation.accepted(asked, edition);
                if (notation.isPresent() || asked.getParameter("profile") == null && asked.includes(MediaType.APPLICATION_JSON)) {
                    return notation;
                }
            }
        } catch (InvalidMediaTypeException _) {
            // nothing that is offered is asked for
        }
        throw new Refused(Refusal.of(Trouble.FORMAT_NOT_OFFERED, "web.trouble.format-not-offered.text"));
    }

    private static FormAnswer answer(PublicForm form, Edition edition, Page page) {
        return new FormAnswer(form.service(), form.title(), form.schema(), form.edition(), form.published(),
                FormNotation.of(edition).stream().map(one -> new FormFile(one.word(), one.type().toString(),
                        page.baseUrl() + path(form) + "?format=" + one.word())).toList());
    }

    static String path(PublicForm form) {
        return PATH + "/" + form.schema() + "/" + form.editionInAddress();
    }
}
