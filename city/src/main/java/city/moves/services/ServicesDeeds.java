package city.moves.services;

import city.moves.platform.audit.DeedWords;
import city.moves.platform.web.Page;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what the trail keeps of services as the form says it. */
@Component
class ServicesDeeds implements DeedWords {

    @Override
    public String module() {
        return "services";
    }

    @Override
    public Optional<String> field(Page page, String field) {
        return DeedWords.said(page, "services.desk.field." + field);
    }

    @Override
    public Optional<String> value(Page page, String field, String value) {
        return switch (field) {
            case "weg" -> DeedWords.said(page, "services.channel." + value.toLowerCase(Locale.ROOT));
            case "niveau" -> DeedWords.said(page, "services.level." + value.toLowerCase(Locale.ROOT));
            case "stand" -> DeedWords.said(page, "services.desk.state." + value);
            default -> Optional.empty();
        };
    }
}
