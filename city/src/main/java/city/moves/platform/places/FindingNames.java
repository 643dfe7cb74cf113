package city.moves.platform.places;

import city.moves.platform.places.NamedPlace.Meant;
import city.moves.platform.web.City;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds streets and parts of the city by what people type. */
@Component
class FindingNames {

    private static final int MOST = 20;

    private final NamesInMemory names;
    private final List<String> nearby;

    FindingNames(NamesInMemory names, City city) {
        this.names = names;
        this.nearby = FoldedText.words(city.name());
    }

    /** The likeliest first; each with the number of the house that somebody looks for in it. */
    List<Meant<Street>> streets(String text) {
        return among(names.now().streets(), TypedPlace.of(text));
    }

    /** The likeliest first. */
    List<District> districts(String text) {
        return among(names.now().districts(), TypedPlace.of(text)).stream().filter(meant -> meant.house().isEmpty())
                .map(Meant::place).toList();
    }

    /** What fits exactly; a wrong letter is thought of only where nothing does. */
    private <T> List<Meant<T>> among(List<NamedPlace<T>> all, TypedPlace typed) {
        List<Meant<T>> exact = meant(all, typed, false);
        return exact.isEmpty() ? meant(all, typed, true) : exact;
    }

    private <T> List<Meant<T>> meant(List<NamedPlace<T>> all, TypedPlace typed, boolean about) {
        return typed.isEmpty() ? List.of() : all.stream().map(place -> place.meant(typed, nearby, about))
                .flatMap(Optional::stream).sorted(Comparator.comparingInt(Meant::distance)).limit(MOST).toList();
    }
}
