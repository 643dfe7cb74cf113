package city.moves.services.forms.authored;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.engines.xdatenfelder.rules.Evaluation;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.submissions.Attachment;
import city.moves.platform.web.Language;
import city.moves.services.forms.FormStep;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form of our own is filled in by chance, again and again: each time it can be handed in and what is handed in fits both
 * schemas, every step is reached, and every rule has been seen to hold and not to hold.
 */
class FormsByChanceTest {

    private static final int MOST_TIMES = 120;
    private static final int JUDGED = 4;

    static List<AuthoredForm> forms() {
        return AuthoredForm.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void canBeHandedInByEveryWay(AuthoredForm authored) {
        ReadyForm form = ReadyForms.ready(authored.content().source()).get(Language.DE);
        Set<String> open = new TreeSet<>();
        for (FormRule rule : form.rules()) {
            open.addAll(form.isDeclaration(rule.target()) && rule instanceof FormRule.Valid
                    ? List.of(rule.id() + "=true") : List.of(rule.id() + "=true", rule.id() + "=false"));
        }
        Set<String> unreached = form.steps().stream().map(FormStep::key).collect(Collectors.toCollection(TreeSet::new));
        List<String> submissions = new ArrayList<>();
        for (int time = 0; time < MOST_TIMES && (time < JUDGED || !open.isEmpty() || !unreached.isEmpty()); time++) {
            RandomApplicant applicant = new RandomApplicant(authored, form, authored.slug().hashCode() + 31L * time);
            Evaluation evaluation = applicant.fillIn();
            if (time < JUDGED) {
                submissions.add(form.judge().write(evaluation, reference ->
                        new Attachment(reference, "nachweis", reference.split(" ")[0], 1_000)).xml());
            }
            open.removeAll(applicant.seen());
            unreached.removeAll(applicant.steps());
        }
        assertThat(submissions).hasSize(JUDGED);
        assertThat(unreached).as("steps that nobody comes to").isEmpty();
        assertThat(open.stream().map(one -> one + " " + form.rules().stream().filter(rule -> one.startsWith(rule.id()))
                .findFirst().orElseThrow())).as("rules that always say the same").isEmpty();
    }
}
