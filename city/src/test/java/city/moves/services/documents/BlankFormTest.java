package city.moves.services.documents;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.pdf.DocumentPress;
import city.moves.platform.web.Language;
import city.moves.services.Level;
import city.moves.services.applications.ServiceWithForm;
import city.moves.services.documents.BlankPart.Boxes;
import city.moves.services.documents.BlankPart.Group;
import city.moves.services.documents.BlankPart.Question;
import city.moves.services.forms.FormVersion;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.ReadyForm;
import city.moves.services.forms.ReadyForms;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlankFormTest {

    private static final RunningCity CITY = RunningCity.get();

    @Test
    void questionsAreNumberedAndWhatThereMayBeSeveralOfHasItsRoom() throws IOException {
        List<BlankForm.Step> steps = steps("[]");
        assertThat(questions(steps)).extracting(Question::number).startsWith(1, 2).doesNotHaveDuplicates();
        List<BlankPart> dogs = steps.get(1).parts().stream().filter(Group.class::isInstance).toList();
        assertThat(dogs).as("three at most").hasSize(3);
        assertThat(dogs).extracting(part -> ((Group) part).optional()).containsExactly(false, true, true);
        assertThat(((Question) ((Group) dogs.getFirst()).parts().get(2)).spaces()).singleElement().isInstanceOfSatisfying(Boxes.class,
                boxes -> assertThat(boxes.boxes()).extracting(BlankPart.Box::name).containsExactly("Ja", "Nein"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"field":"F99000009"}                                                     | Nur ausfüllen, wenn bei Frage 9 „Ja“ steht.
            {"op":"not","args":[{"field":"F99000009"}]}                               | Nur ausfüllen, wenn bei Frage 9 „Nein“ steht.
            {"op":"=","args":[{"field":"G99000001/F99000001"},{"text":"Sommer"}]}     | Nur ausfüllen, wenn bei Frage 1 „Sommer“ steht.
            {"op":">","args":[{"field":"G99000001/F99000003"},{"day":"2000-01-31"}]}  | Nur ausfüllen, wenn bei Frage 3 mehr als „31.01.2000“ steht.
            {"op":"exists","field":"G99000001/F99000003"}                             | Nur ausfüllen, wenn bei Frage 3 etwas steht.
            {"op":">","args":[{"op":"length","args":[{"field":"G99000001/F99000001"}]},{"number":"3"}]} | Nur ausfüllen, wenn es auf Sie zutrifft.
            """)
    void whatIsNotForEveryoneSaysForWhom(String condition, String words) throws IOException {
        String rules = """
                [{"id":"R1","kind":"visible","target":"G99000002/G99000003/F99000005","expression":%s}]
                """.formatted(condition);
        assertThat(questions(steps(rules)).stream().filter(one -> !one.note().isEmpty()).map(Question::note).findFirst())
                .contains(List.of(words));
    }

    private static List<Question> questions(List<BlankForm.Step> steps) {
        List<Question> questions = new ArrayList<>();
        steps.forEach(step -> collect(step.parts(), questions));
        return questions;
    }

    private static void collect(List<BlankPart> parts, List<Question> into) {
        for (BlankPart part : parts) {
            if (part instanceof Question question && into.stream().noneMatch(known -> known.number() == question.number())) {
                into.add(question);
            } else if (part instanceof Group group) {
                collect(group.parts(), into);
            }
        }
    }

    /** @param rules in place of those of the file */
    private static List<BlankForm.Step> steps(String rules) throws IOException {
        try (InputStream file = ServiceWithForm.class.getResourceAsStream("/services/hunde.xml")) {
            FormVersion version = CITY.bean(FormVersions.class).add(ServiceWithForm.without(CITY, Level.NONE), "Hund anmelden",
                    new FormVersions.Source(file.readAllBytes(), rules, "{\"words\":{},\"order\":{}}"), null);
            ReadyForm form = CITY.bean(ReadyForms.class).of(version.id());
            return new BlankForm(form, CITY.bean(DocumentPress.class).paper(Language.DE, "Probe", Instant.EPOCH)).steps();
        }
    }
}
