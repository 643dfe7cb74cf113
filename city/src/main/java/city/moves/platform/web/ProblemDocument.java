package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A refusal for a program, by RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(String type, String title, int status, String detail, String instance, String number,
        List<Invalid> errors) {

    /**
     * One field that was refused.
     *
     * @param pointer where it stands in a JSON document that was sent; empty elsewhere
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Invalid(String field, String pointer, String detail) {}

    static ProblemDocument of(List<Refusal> refusals, String number, Page page) {
        Refusal first = refusals.getFirst();
        String slug = first.trouble().slug();
        List<Invalid> errors = refusals.stream().filter(refusal -> !refusal.field().isEmpty())
                .map(refusal -> new Invalid(refusal.field(), pointer(refusal.field()), sentence(refusal, page))).toList();
        return new ProblemDocument(page.baseUrl() + "/probleme/" + slug, page.text("web.trouble." + slug + ".title"),
                first.trouble().status(), sentence(first, page), page.path(), number, errors);
    }

    private static String pointer(String field) {
        return field.startsWith("/") ? "#" + field : "";
    }

    private static String sentence(Refusal refusal, Page page) {
        return page.text(refusal.message(), refusal.arguments().toArray());
    }
}
