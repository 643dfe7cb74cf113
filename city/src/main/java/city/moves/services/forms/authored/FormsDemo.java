package city.moves.services.forms.authored;

import city.moves.platform.demo.DemoData;
import org.springframework.stereotype.Component;

/** The forms of the demo city. A form that a person has brought stays. */
@Component
class FormsDemo implements DemoData {

    private final TakingExamples taking;

    FormsDemo(TakingExamples taking) {
        this.taking = taking;
    }

    @Override
    public String capability() {
        return "services.forms";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public int order() {
        return 410;
    }

    @Override
    public void load() {
        taking.take();
    }
}
