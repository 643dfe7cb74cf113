package city.moves.services.fees;

import city.moves.platform.demo.DemoData;
import city.moves.services.authored.AuthoredService;
import city.moves.services.authored.AuthoredTariff;
import org.springframework.stereotype.Component;

/** The tariffs of the demo city: those whose amount is certain, and examples that say that they are. */
@Component
class FeesDemo implements DemoData {

    private static final String BY = "Vorführdaten";

    private final Tariffs tariffs;

    FeesDemo(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Override
    public String capability() {
        return "services.fees";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public int order() {
        return 405;
    }

    @Override
    public void load() {
        for (AuthoredService service : AuthoredService.all()) {
            for (AuthoredTariff tariff : service.tariffs()) {
                tariffs.keep(service.slug(), tariff.from(), tariff.terms(), tariff.example(), BY);
            }
        }
    }
}
