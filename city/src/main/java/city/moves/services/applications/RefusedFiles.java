package city.moves.services.applications;

import city.moves.platform.files.FileState;
import city.moves.services.forms.Part;
import city.moves.services.forms.PartsOfStep;
import city.moves.services.forms.StepFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files that somebody brought and nobody may be given: another one has to take their place. */
final class RefusedFiles {

    private RefusedFiles() {}

    /** @param uploads by the answer that names them */
    static List<StepFault> on(List<Part> parts, Map<String, String> answers, Map<String, Upload> uploads) {
        List<StepFault> faults = new ArrayList<>();
        for (Part.Question question : PartsOfStep.questions(parts)) {
            Upload upload = uploads.get(answers.getOrDefault(question.name(), ""));
            if (upload != null && upload.state().isRefused()) {
                faults.add(new StepFault(question.name(), upload.state() == FileState.INFECTED
                        ? "services.upload.infected" : "services.upload.unscannable", List.of(upload.name())));
            }
        }
        return faults;
    }
}
