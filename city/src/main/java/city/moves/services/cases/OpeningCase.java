package city.moves.services.cases;

import city.moves.services.applications.Application;
import city.moves.services.applications.ApplicationReceived;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lays what was received on the desk: for whom it is, and by which words it is found. */
@Component
class OpeningCase {

    private final Cases cases;

    OpeningCase(Cases cases) {
        this.cases = cases;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(ApplicationReceived event) {
        Application received = event.application();
        String named = CasePersons.name(event.form(), event.answers());
        String person = named.isEmpty() ? event.name() : named;
        List<String> texts = new ArrayList<>(List.of(String.valueOf(received.reference()), person, received.title()));
        texts.addAll(event.answers().values());
        cases.open(received.id(), person, SoughtWords.of(texts));
    }
}
