package city.moves.strategy;

import city.moves.platform.values.KeyPage;
import city.moves.platform.web.FacetGroup;
import city.moves.platform.web.FacetGroup.Facet;
import city.moves.platform.web.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page of the list of measures with its filters; the address holds the whole state. */
record MeasureList(StrategyWords words, ReportingDate date, List<FieldOfAction> fields, SnapshotFilter filter,
        String asked, boolean further, Map<StatusWord, Integer> counts, KeyPage<SnapshotRow> rows) {

    int total() {
        return filter.word().isEmpty() ? counts.values().stream().mapToInt(Integer::intValue).sum()
                : counts.getOrDefault(StatusWord.valueOf(filter.word()), 0);
    }

    List<FacetGroup> facets(Page page) {
        List<Facet> states = new ArrayList<>();
        for (StatusWord word : StatusWord.values()) {
            int count = counts.getOrDefault(word, 0);
            if (count > 0 || word.name().equals(filter.word())) {
                states.add(new Facet(word.slug(), words.word(word), page.formats().number(count),
                        word.name().equals(filter.word())));
            }
        }
        List<Facet> numbers = fields.stream().map(field -> new Facet(String.valueOf(field.number()),
                field.number() + " " + words.title(field), "", field.number() == filter.field())).toList();
        return List.of(new FacetGroup("status", page.text("strategy.list.status"), true, states),
                new FacetGroup("feld", page.text("strategy.list.field"), true, numbers));
    }

    /** The list from its start with the same filters. */
    String firstHref(Page page) {
        return page.href("/strategie/massnahmen") + "?" + query();
    }

    /** The next page; empty at the end. */
    String nextHref(Page page) {
        return rows.next() == null ? "" : firstHref(page) + "&nach=" + rows.next();
    }

    /** The filters other than the words, by the name of their field; the search keeps them. */
    Map<String, String> kept() {
        return Map.of("feld", field(), "status", status(), "stand", asked);
    }

    private String field() {
        return filter.field() == 0 ? "" : String.valueOf(filter.field());
    }

    private String status() {
        return filter.word().isEmpty() ? "" : StatusWord.valueOf(filter.word()).slug();
    }

    /** The chosen filters as the query of an address. */
    String query() {
        return "feld=" + field() + "&status=" + status() + "&q=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8)
                + (asked.isBlank() ? "" : "&stand=" + date.day());
    }
}
