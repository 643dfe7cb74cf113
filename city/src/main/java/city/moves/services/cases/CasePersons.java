package city.moves.services.cases;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.rules.InstancePath;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import city.moves.services.applications.Representations;
import city.moves.services.applications.Submissions;
import city.moves.services.forms.Fact;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** For whom an application is, and where to write to, as far as its form asks. */
@Component
class CasePersons {

    private static final Set<String> GIVEN_LABELS = Set.of("Vorname", "Vornamen", "Vorname(n)");
    private static final Set<String> FAMILY_LABELS = Set.of("Familienname", "Nachname");

    private final ReadyForms forms;
    private final Submissions submissions;
    private final Representations representations;
    private final Messages messages;

    CasePersons(ReadyForms forms, Submissions submissions, Representations representations, Messages messages) {
        this.forms = forms;
        this.submissions = submissions;
        this.representations = representations;
        this.messages = messages;
    }

    /** How the person or firm is named in lists; empty if the form does not ask. */
    static String name(ReadyForm form, Map<String, String> answers) {
        String company = answer(form, answers, Fact.COMPANY);
        String person = person(form, answers);
        return !company.isEmpty() ? company : person.isEmpty() ? labelled(form, answers) : person;
    }

    /** In a form of others, of which no fact is known, the first names that it asks for. Lists may show them; letters do not. */
    private static String labelled(ReadyForm form, Map<String, String> answers) {
        return Stream.of(GIVEN_LABELS, FAMILY_LABELS).map(labels -> answers.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .filter(answer -> InstancePath.parse(answer.getKey()).map(InstancePath::path).flatMap(form::question)
                                .filter(field -> labels.contains(field.description().label())).isPresent())
                        .map(Map.Entry::getValue).findFirst().orElse(""))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** The lines for the window of an envelope. Who acts stands below whom the letter is about. */
    List<String> addressee(Case one) {
        ReadyForm form = forms.of(one.application().form());
        Map<String, String> answers = submissions.answers(one.id());
        String person = person(form, answers);
        return Stream.of(answer(form, answers, Fact.COMPANY), person.isEmpty() ? one.person() : person, acting(one),
                        joined(form, answers, Fact.STREET, Fact.HOUSE_NUMBER), answer(form, answers, Fact.ADDRESS_ADDITION),
                        joined(form, answers, Fact.POSTCODE, Fact.CITY))
                .filter(line -> !line.isEmpty()).distinct().toList();
    }

    private String acting(Case one) {
        return representations.of(one.id()).map(acting ->
                messages.text(Language.DE, "casework.case.represented-by", acting.name())).orElse("");
    }

    private static String person(ReadyForm form, Map<String, String> answers) {
        return joined(form, answers, Fact.GIVEN_NAMES, Fact.FAMILY_NAME);
    }

    private static String joined(ReadyForm form, Map<String, String> answers, Fact... facts) {
        return Stream.of(facts).map(fact -> answer(form, answers, fact)).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String answer(ReadyForm form, Map<String, String> answers, Fact fact) {
        return form.facts().entrySet().stream().filter(entry -> entry.getValue() == fact).map(Map.Entry::getKey)
                .map(ElementPath::toString).map(path -> answers.getOrDefault(path, "")).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
    }
}
