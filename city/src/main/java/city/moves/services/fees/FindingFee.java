package city.moves.services.fees;

import city.moves.platform.web.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what a service costs somebody, as far as the answers tell. */
@Component
public class FindingFee {

    private final Tariffs tariffs;
    private final Clock clock;

    FindingFee(Tariffs tariffs, Clock clock) {
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** Nothing if the service has no tariff that can be assessed. */
    public Optional<FoundFee> today(String service, Map<String, String> answers) {
        return on(today(), service, answers);
    }

    /** The version that is in force today. */
    public Optional<ServiceTariff> tariff(String service) {
        return tariffs.inForce(service, today());
    }

    public Optional<FoundFee> on(LocalDate day, String service, Map<String, String> answers) {
        return tariffs.inForce(service, day).map(tariff -> new FoundFee(tariff, tariff.assess(answers, day)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME);
    }
}
