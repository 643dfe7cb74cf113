package city.moves.geo.ogc;

import city.moves.geo.Layer;
import city.moves.geo.LayerProperty;
import city.moves.platform.web.Chip;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a list of features is limited to, for people: each condition with the way to the list without it. */
final class ChosenFilters {

    private ChosenFilters() {}

    static List<Chip> of(Request request, Layer layer) {
        Page page = request.page();
        List<Chip> chips = new ArrayList<>();
        request.parameter(Places.PARAMETER).ifPresent(box -> chips.add(
                new Chip(page.text("geo.ogc.filter.chosen.box"), request.addressWithout(Places.PARAMETER), true)));
        request.parameter(Times.PARAMETER).ifPresent(time -> chips.add(
                new Chip(page.text("geo.ogc.filter.chosen.time", time), request.addressWithout(Times.PARAMETER), true)));
        for (LayerProperty property : Query.filters(layer)) {
            request.parameter(property.name()).ifPresent(value -> chips.add(
                    new Chip(page.text("geo.ogc.filter.said.is", page.text(property.title()), value),
                            request.addressWithout(property.name()), true)));
        }
        chips.addAll(terms(request, layer));
        return chips;
    }

    private static List<Chip> terms(Request request, Layer layer) {
        Optional<String> filter = request.parameter(Filtering.FILTER);
        if (filter.isEmpty()) {
            return List.of();
        }
        List<FilterTerm> terms = FilterTerms.read(filter.get(),
                request.parameter(Filtering.LANGUAGE).filter(Filtering.JSON::equals).isPresent(), layer);
        return IntStream.range(0, terms.size()).mapToObj(i -> {
            List<FilterTerm> others = new ArrayList<>(terms);
            others.remove(i);
            return new Chip(FilterTerms.said(terms.get(i), request.page()),
                    request.addressFiltered(FilterTerms.write(others)), true);
        }).toList();
    }
}
