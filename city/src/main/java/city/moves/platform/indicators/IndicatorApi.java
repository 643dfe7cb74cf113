package city.moves.platform.indicators;

import city.moves.platform.values.KeyPage;
import city.moves.platform.values.OrderedKey;
import city.moves.platform.web.Page;
import city.moves.platform.web.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live figures of the house for programs. */
@RestController
@Tag(name = "indicators", description = "Live figures with unit, time and provenance")
class IndicatorApi {

    private final IndicatorBoard board;

    IndicatorApi(IndicatorBoard board) {
        this.board = board;
    }

    /** A page of figures. */
    record IndicatorPageAnswer(List<IndicatorAnswer> items, @Nullable String next) {}

    @Operation(summary = "Figures in the order of the page")
    @GetMapping(path = "/api/v1/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
    IndicatorPageAnswer indicators(@RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String after, Page page) {
        KeyPage<Indicator> found = board.page(
                Parameters.after(after, OrderedKey::of, OrderedKey::text), Parameters.limit(limit));
        return new IndicatorPageAnswer(
                found.items().stream().map(indicator -> IndicatorAnswer.of(indicator, page)).toList(), found.next());
    }
}
