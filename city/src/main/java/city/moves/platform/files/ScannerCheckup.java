package city.moves.platform.files;

import city.moves.platform.files.ScannerState.Seen;
import city.moves.platform.operations.Checkup;
import org.springframework.stereotype.Component;

/** Looks whether anybody looks for harm in what people bring. */
@Component
class ScannerCheckup implements Checkup {

    private final ScannerState state;

    ScannerCheckup(ScannerState state) {
        this.state = state;
    }

    @Override
    public int order() {
        return 41;
    }

    @Override
    public String name() {
        return "virus scanner";
    }

    @Override
    public Finding examine() {
        Seen seen = state.look();
        String files = seen.counts().waiting() + " files wait, " + seen.counts().infected() + " were infected, "
                + seen.counts().unscannable() + " could not be scanned";
        return switch (seen.scanner()) {
            case NONE -> Finding.healthy("none is set; what people bring is judged by its build alone");
            case ANSWERS -> Finding.healthy(seen.words() + "; " + files);
            case SILENT -> Finding.sick("it does not answer (" + seen.words() + "); " + files);
        };
    }
}
