package city.moves.strategy;

import city.moves.platform.audit.DeedWords;
import city.moves.platform.web.Page;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what the trail keeps of measures as their history does. */
@Component
class StrategyDeeds implements DeedWords {

    private final FactNames names;

    StrategyDeeds(FactNames names) {
        this.names = names;
    }

    @Override
    public String module() {
        return "strategy";
    }

    @Override
    public DeedWords on(Page page) {
        return new OnPage(names.words(page));
    }

    @Override
    public Optional<String> field(Page page, String field) {
        return on(page).field(page, field);
    }

    @Override
    public Optional<String> value(Page page, String field, String value) {
        return on(page).value(page, field, value);
    }

    private record OnPage(FactWords words) implements DeedWords {

        @Override
        public String module() {
            return "strategy";
        }

        @Override
        public Optional<String> field(Page page, String field) {
            return words.label(field);
        }

        @Override
        public Optional<String> value(Page page, String field, String value) {
            return words.label(field).map(_ -> words.value(field, value));
        }
    }
}
