package city.moves.platform.search;

import city.moves.platform.web.Chip;
import city.moves.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a search shows.
 *
 * @param path      of this search, without language prefix
 * @param question  what was asked
 * @param kind      the kind that was chosen; empty for all
 * @param firstPage false on the following pages
 * @param answer    what was found
 * @param proposals titles that begin as typed; for the first letters and where nothing was found
 */
record SearchModel(String path, Question question, String kind, boolean firstPage, Answer answer,
        List<TypeAhead.Proposal> proposals) {

    boolean nothingFound() {
        return !question.isEmpty() && answer.ofAllKinds() == 0;
    }

    /** The hit that stands above the list; null if none is clearly meant. */
    Answer.@Nullable Hit best() {
        return answer.clear() ? answer.hits().getFirst() : null;
    }

    /** The hits below the best one. */
    List<Answer.Hit> others() {
        return answer.clear() ? answer.hits().subList(1, answer.hits().size()) : answer.hits();
    }

    String title(Page page) {
        if (question.isEmpty()) {
            return page.text("search.title");
        }
        return page.count("search.count", answer.total()) + " " + page.text("search.for", question.text());
    }

    /** What a hit's page does, if its capability says so, else what it is. */
    String action(Page page, Answer.Hit hit) {
        String key = "search.action." + hit.kind();
        String action = page.text(key);
        return action.equals(key) ? page.text("search.action") : action;
    }

    /** All entries, and those of each kind, as links with their numbers. */
    List<Chip> kinds(Page page) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(numbered(page, page.text("search.all-kinds"), answer.ofAllKinds()), hrefOf(page, ""),
                kind.isEmpty()));
        answer.kinds().forEach((name, number) -> chips.add(new Chip(
                numbered(page, page.text("search.kind." + name), number), hrefOf(page, name), kind.equals(name))));
        return chips;
    }

    private static String numbered(Page page, String label, long number) {
        return label + "\u00a0" + page.formats().number(number);
    }

    /** The first page of the same question for another kind. */
    String hrefOf(Page page, String otherKind) {
        return address(page, question.text(), otherKind);
    }

    String hrefOfNext(Page page) {
        return answer.next() == null ? "" : hrefOf(page, kind) + "&seite-nach=" + encoded(answer.next());
    }

    /** The list from its beginning; empty on the first page. */
    String hrefOfFirst(Page page) {
        return firstPage ? "" : hrefOf(page, kind);
    }

    String hrefOfSuggestion(Page page) {
        return address(page, answer.suggestion(), "");
    }

    private String address(Page page, String text, String ofKind) {
        return page.href(path) + "?q=" + encoded(text) + (ofKind.isEmpty() ? "" : "&art=" + encoded(ofKind));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
