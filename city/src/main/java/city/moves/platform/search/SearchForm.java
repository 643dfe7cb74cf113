package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.platform.web.Refused;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the address of a search page and answers it. */
@Component
class SearchForm {

    static final String QUESTION = "q";
    static final int PROPOSALS = 8;
    private static final int ON_A_PAGE = 10;
    private static final int A_FEW_LETTERS = 3;
    private static final int LONGEST_KIND = 60;

    private final Search search;

    SearchForm(Search search) {
        this.search = search;
    }

    SearchModel answered(String path, Audience audience, Form form) {
        Question question = Question.of(form.value(QUESTION));
        String kind = kind(form.value("art"));
        FieldDoc after = after(form.value("seite-nach"));
        Answer answer = search.answer(audience, question, kind, ON_A_PAGE, after);
        boolean proposing = after == null && !question.isEmpty()
                && (answer.ofAllKinds() == 0 || question.text().length() <= A_FEW_LETTERS);
        List<TypeAhead.Proposal> proposals = proposing ? search.proposals(question.text(), PROPOSALS) : List.of();
        return new SearchModel(path, question, kind, after == null, answer, proposals);
    }

    static String kind(String entered) {
        return entered.length() > LONGEST_KIND ? entered.substring(0, LONGEST_KIND) : entered;
    }

    /** Null for the first page; an address that was cut short or changed is refused. */
    static @Nullable FieldDoc after(String key) {
        return key.isEmpty() ? null : PageKey.read(key).orElseThrow(() ->
                new Refused(Refusal.of(Trouble.INPUT_MALFORMED, "search.key-unknown")));
    }
}
