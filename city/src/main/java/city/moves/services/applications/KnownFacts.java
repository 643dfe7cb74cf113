package city.moves.services.applications;

import city.moves.platform.identity.Addressees;
import city.moves.platform.identity.Assurance;
import city.moves.platform.identity.KnownDetail;
import city.moves.platform.identity.PersonDetail;
import city.moves.platform.identity.PersonDetails;
import city.moves.platform.web.Formats;
import city.moves.services.forms.Fact;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is known of a person to whom an account belongs, for the questions of forms. */
@Component
class KnownFacts {

    private final PersonDetails details;
    private final Addressees addressees;
    private final RememberedAnswers remembered;
    private final Clock clock;

    KnownFacts(PersonDetails details, Addressees addressees, RememberedAnswers remembered, Clock clock) {
        this.details = details;
        this.addressees = addressees;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** What the account says now comes before what somebody answered once. */
    Map<Fact, Origin> of(UUID account) {
        Map<Fact, Origin> known = new EnumMap<>(Fact.class);
        remembered.of(account).forEach(answer -> known.put(answer.fact(),
                new Origin(answer.value(), Origin.Source.EARLIER, Assurance.BASIC, answer.stated())));
        addressees.find(account).map(Addressees.Addressee::email).filter(email -> !email.isEmpty()).ifPresent(email ->
                known.put(Fact.EMAIL, new Origin(email, Origin.Source.ACCOUNT, Assurance.BASIC,
                        LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME))));
        details.surest(account).values().forEach(detail -> known.put(fact(detail.detail()), origin(detail)));
        return known;
    }

    private static Origin origin(KnownDetail detail) {
        return new Origin(detail.value(), detail.provider().isEmpty() ? Origin.Source.ACCOUNT : Origin.Source.PROVIDER,
                detail.assurance(), LocalDate.ofInstant(detail.stated(), Formats.CITY_TIME));
    }

    private static Fact fact(PersonDetail detail) {
        return switch (detail) {
            case GIVEN_NAMES -> Fact.GIVEN_NAMES;
            case FAMILY_NAME -> Fact.FAMILY_NAME;
            case BIRTH_NAME -> Fact.BIRTH_NAME;
            case BIRTH_DATE -> Fact.BIRTH_DATE;
            case BIRTH_PLACE -> Fact.BIRTH_PLACE;
            case STREET -> Fact.STREET;
            case HOUSE_NUMBER -> Fact.HOUSE_NUMBER;
            case ADDRESS_ADDITION -> Fact.ADDRESS_ADDITION;
            case POSTCODE -> Fact.POSTCODE;
            case CITY -> Fact.CITY;
            case PHONE -> Fact.PHONE;
        };
    }
}
