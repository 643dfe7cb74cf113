package city.moves.services.applications;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.services.forms.Fact;
import city.moves.services.forms.Part;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a new draft with what is known of the applicant already. No step counts as done by that: the person sees each answer
 * on its page before it goes anywhere.
 */
@Component
class FillingIn {

    private final KnownFacts known;
    private final ReadyForms forms;
    private final RememberedAnswers remembered;
    private final Drafts drafts;
    private final AnswerOrigins origins;

    FillingIn(KnownFacts known, ReadyForms forms, RememberedAnswers remembered, Drafts drafts, AnswerOrigins origins) {
        this.known = known;
        this.forms = forms;
        this.remembered = remembered;
        this.drafts = drafts;
        this.origins = origins;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void fillIn(Application begun, UUID account) {
        ReadyForm form = forms.of(begun.form());
        Map<Fact, Origin> facts = known.of(account);
        Map<String, String> answers = new TreeMap<>();
        form.facts().forEach((path, fact) -> Optional.ofNullable(facts.get(fact))
                .filter(origin -> fits(form, path, origin.answer())).ifPresent(origin -> {
                    answers.put(path.toString(), origin.answer());
                    origins.add(begun.id(), path.toString(), origin);
                }));
        remembered.used(account, form.facts().entrySet().stream().filter(entry -> answers.containsKey(entry.getKey().toString()))
                .map(Map.Entry::getValue).toList());
        drafts.save(begun.id(), new Draft(answers, Set.of()));
    }

    /** What is none of the options, or stands where there may be several, a person answers. */
    private static boolean fits(ReadyForm form, ElementPath path, String answer) {
        return InstancePath.parse(path.toString()).filter(form::isPlace).isPresent()
                && form.question(path).map(field -> new Part.Question(path.toString(), path, field, true))
                        .filter(question -> !question.isFixed())
                        .filter(question -> question.options().isEmpty()
                                || question.options().stream().anyMatch(option -> option.code().equals(answer))).isPresent();
    }
}
