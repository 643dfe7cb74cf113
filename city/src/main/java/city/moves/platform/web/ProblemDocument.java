package city.moves.platform.web;

import city.moves.platform.values.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A refusal for a program, by RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(String type, String title, int status, String detail, String instance, String number,
        List<Invalid> errors) {

    /** One field that was refused. */
    record Invalid(String field, String detail) {}

    static ProblemDocument of(Refusal refusal, String number, Page page) {
        String slug = refusal.trouble().slug();
        String detail = page.text(refusal.message(), refusal.arguments().toArray());
        List<Invalid> errors = refusal.field().isEmpty() ? List.of() : List.of(new Invalid(refusal.field(), detail));
        return new ProblemDocument(page.baseUrl() + "/probleme/" + slug, page.text("web.trouble." + slug + ".title"),
                refusal.trouble().status(), detail, page.path(), number, errors);
    }
}
