package city.moves.strategy;

import city.moves.platform.audit.DeedWords;
import city.moves.platform.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what the trail keeps of measures as their history does. */
@Component
class StrategyDeeds implements DeedWords {

    @Override
    public String module() {
        return "strategy";
    }

    @Override
    public Optional<String> field(Page page, String field) {
        return new FactWords(page).label(field);
    }

    @Override
    public Optional<String> value(Page page, String field, String value) {
        FactWords words = new FactWords(page);
        return words.label(field).map(_ -> words.value(field, value));
    }
}
