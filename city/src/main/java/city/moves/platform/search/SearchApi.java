package city.moves.platform.search;

import city.moves.platform.search.SearchDocument.Audience;
import city.moves.platform.web.Parameters;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search of everyone for programs. */
@RestController
@Tag(name = "search", description = "Everything that the city publishes, by words, phrases and numbers of papers")
class SearchApi {

    private static final int LARGEST_LIMIT = 50;

    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    @Operation(summary = "Search the city")
    Found search(
            @Parameter(description = "Words, \"quoted phrases\" or the number of a paper, 500 characters at most")
            @RequestParam(defaultValue = "") String q,
            @Parameter(description = "Only entries of this kind") @RequestParam(defaultValue = "") String kind,
            @Parameter(description = "1 to 50") @RequestParam(defaultValue = "20") int limit,
            @Parameter(description = "The value of next of the page before") @RequestParam(defaultValue = "")
            String after) {
        Answer answer = search.answer(Audience.PUBLIC, Question.of(q), SearchForm.kind(kind), Parameters.limit(limit, LARGEST_LIMIT),
                SearchForm.after(after));
        return new Found(answer.hits().stream().map(Item::of).toList(), answer.next(), answer.total(), answer.kinds(),
                answer.everyWord(), answer.suggestion());
    }

    @GetMapping("/api/v1/search/suggestions")
    @Operation(summary = "Titles that begin as typed, from the first letter on")
    Proposed suggestions(@RequestParam(defaultValue = "") String q) {
        return new Proposed(search.proposals(q, SearchForm.PROPOSALS));
    }

    /**
     * A page of results.
     *
     * @param next       give it as {@code after} to get the following page; absent at the end
     * @param total      how many there are of the kind asked for
     * @param kinds      how many there are of each kind
     * @param everyWord  false if no entry holds every word and these hold most
     * @param suggestion another spelling that finds more
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Found(@JsonInclude List<Item> items, @Nullable String next, @JsonInclude long total,
            @JsonInclude Map<String, Long> kinds, @JsonInclude boolean everyWord, String suggestion) {}

    /**
     * An entry.
     *
     * @param path    address without host
     * @param passage why it was found, in pieces of which some are hits
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(String kind, String title, String path, String language, String place, @Nullable LocalDate date,
            List<Fragment> passage) {

        static Item of(Answer.Hit hit) {
            return new Item(hit.kind(), hit.title(), hit.path(), hit.language(), hit.place(), hit.date(),
                    hit.passage());
        }
    }

    /** Titles for what is typed. */
    record Proposed(List<TypeAhead.Proposal> items) {}
}
