package city.moves.services.applications;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Formats;
import city.moves.services.forms.Fact;
import city.moves.services.forms.ReadyForms;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps answers for the next application, because the person to whom the account belongs wants it, and forgets them. Only
 * answers about the applicant are kept, and none that says more than who that is and how to reach and pay them.
 */
@Component
class Remembering {

    private final RememberedAnswers remembered;
    private final Submissions submissions;
    private final Representations representations;
    private final ReadyForms forms;
    private final Clock clock;

    Remembering(RememberedAnswers remembered, Submissions submissions, Representations representations, ReadyForms forms, Clock clock) {
        this.remembered = remembered;
        this.representations = representations;
        this.submissions = submissions;
        this.forms = forms;
        this.clock = clock;
    }

    /** What may be kept of an application and is not kept so yet; nothing for who did not apply for themselves. */
    Map<Fact, String> offered(Application application, Applicant applicant) {
        Map<Fact, String> offered = new EnumMap<>(Fact.class);
        if (application.received() == null || application.applicant() == null
                || !application.applicant().equals(applicant.account())
                || representations.of(application.id()).isPresent()) {
            return offered;
        }
        Map<String, String> answers = submissions.answers(application.id());
        forms.of(application.form()).facts().forEach((path, fact) -> {
            String answer = answers.getOrDefault(path.toString(), "");
            if (!answer.isEmpty() && answer.length() <= RememberedAnswers.LONGEST) {
                offered.putIfAbsent(fact, answer);
            }
        });
        Map<Fact, String> kept = remembered.of(applicant.account()).stream()
                .collect(Collectors.toMap(RememberedAnswer::fact, RememberedAnswer::value));
        offered.entrySet().removeIf(answer -> answer.getValue().equals(kept.get(answer.getKey())));
        return offered;
    }

    @Transactional
    public Outcome<Integer> remember(Application application, Applicant applicant) {
        Map<Fact, String> offered = offered(application, applicant);
        UUID account = applicant.account();
        if (offered.isEmpty() || account == null || application.received() == null) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "services.remember.nothing");
        }
        LocalDate handedIn = LocalDate.ofInstant(application.received(), Formats.CITY_TIME);
        offered.forEach((fact, value) ->
                remembered.keep(account, new RememberedAnswer(fact, value, application.title(), handedIn)));
        return Outcome.done(offered.size());
    }

    /** Only what is kept already can be changed: nothing new comes in by this door. */
    @Transactional
    public Outcome<Fact> change(Actor actor, Fact fact, String value) {
        RememberedAnswer kept = remembered.of(actor.account()).stream().filter(answer -> answer.fact() == fact).findFirst()
                .orElse(null);
        if (kept == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        if (!kept.value().equals(value)) {
            remembered.keep(actor.account(), new RememberedAnswer(fact, value, kept.service(),
                    LocalDate.ofInstant(clock.instant(), Formats.CITY_TIME)));
        }
        return Outcome.done(fact);
    }

    @Transactional
    public Outcome<Fact> forget(Actor actor, Fact fact) {
        return remembered.forget(actor.account(), fact) ? Outcome.done(fact)
                : Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
    }

    @Transactional
    public void forget(Actor actor) {
        remembered.forget(actor.account());
    }
}
