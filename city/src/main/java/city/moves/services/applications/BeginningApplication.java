package city.moves.services.applications;

import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.services.Service;
import city.moves.services.forms.FormVersion;
import city.moves.services.mandates.Mandate;
import city.moves.services.mandates.Mandates;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft with the form that a service has today. */
@Component
class BeginningApplication {

    private final Applications applications;
    private final Drafts drafts;
    private final FillingIn fillingIn;
    private final Mandates mandates;
    private final Representations representations;
    private final Clock clock;

    BeginningApplication(Applications applications, Drafts drafts, FillingIn fillingIn, Mandates mandates,
            Representations representations, Clock clock) {
        this.applications = applications;
        this.mandates = mandates;
        this.representations = representations;
        this.drafts = drafts;
        this.fillingIn = fillingIn;
        this.clock = clock;
    }

    /** Whose browser holds a secret and who has no account comes back with that secret. */
    @Transactional
    public Outcome<Application> begin(Service service, FormVersion form, Language language, Applicant applicant, ForWhom whom) {
        if (!applicant.reaches(service.description().access().level())) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "services.begin.level.too-low");
        }
        return switch (whom) {
            case ForWhom.Oneself _ -> {
                Application begun = begun(service, form, language, applicant, applicant.account());
                if (applicant.account() != null) {
                    fillingIn.fillIn(begun, applicant.account());
                }
                yield Outcome.done(begun);
            }
            case ForWhom.Another _ -> {
                Application begun = begun(service, form, language, applicant, applicant.account());
                representations.keep(begun.id(), new Representation(null, applicant.account(), applicant.name(), null, null));
                yield Outcome.done(begun);
            }
            case ForWhom.Giver(UUID mandate) -> byMandate(service, form, language, applicant, mandate);
        };
    }

    /** The giver must have been known as surely as the service asks for, and so must the holder be. */
    private Outcome<Application> byMandate(Service service, FormVersion form, Language language, Applicant applicant, UUID id) {
        Mandate mandate = applicant.account() == null ? null
                : mandates.valid(id, service.slug(), applicant.account()).orElse(null);
        UUID giver = mandate == null ? null : mandate.giver();
        if (mandate == null || giver == null) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "services.begin.mandate.gone");
        }
        if (!new Applicant(giver, null, mandate.giverName(), mandate.assurance())
                .reaches(service.description().access().level())) {
            return Outcome.refused(Trouble.RIGHT_MISSING, "services.begin.mandate.too-low");
        }
        Application begun = begun(service, form, language, applicant, giver);
        representations.keep(begun.id(), new Representation(Representation.Kind.MANDATE, applicant.account(), applicant.name(),
                mandate.id(), null));
        return Outcome.done(begun);
    }

    private Application begun(Service service, FormVersion form, Language language, Applicant applicant, @Nullable UUID owner) {
        Application begun = applications.begin(service, form, language.tag(), owner,
                clock.instant().plus(ApplicationSettings.UNTOUCHED), Doer.applicant(applicant, ""));
        drafts.add(begun.id());
        if (applicant.account() == null && applicant.secret() != null) {
            applications.open(begun.id(), applicant.secret(), false);
        }
        return begun;
    }
}
