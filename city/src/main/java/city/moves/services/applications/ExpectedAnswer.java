package city.moves.services.applications;

import city.moves.platform.web.Formats;
import city.moves.services.Processing;
import city.moves.services.Services;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When somebody who handed something in may expect to hear from the office: as the service said when they applied. */
@Component
class ExpectedAnswer {

    private final Services services;

    ExpectedAnswer(Services services) {
        this.services = services;
    }

    /** @param latest the day on which the usual time is over */
    record Expected(Processing processing, LocalDate latest) {}

    /** Empty if the service states no time, and once the office no longer works on it. */
    Optional<Expected> of(Application application) {
        return switch (application.stage()) {
            case Stage.Received _, Stage.InReview _ -> services.find(application.service(), application.edition())
                    .map(service -> service.description().processing())
                    .filter(processing -> processing.unit() == Processing.Unit.AT_ONCE
                            || processing.unit() != null && (processing.from() != null || processing.to() != null))
                    .map(processing -> new Expected(processing, DueDay.of(processing,
                            LocalDate.ofInstant(Objects.requireNonNull(application.received()), Formats.CITY_TIME))));
            default -> Optional.empty();
        };
    }
}
