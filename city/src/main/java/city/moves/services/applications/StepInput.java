package city.moves.services.applications;

import city.moves.platform.files.AdmittedContent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came with a page of a form.
 *
 * @param answers by place, as they are kept; empty texts included
 * @param opened  what the browser showed although the kept answers hide it
 * @param files   that were brought
 * @param without the place of one of several that is to go; empty for none
 */
record StepInput(Map<String, String> answers, Set<String> opened, List<Brought> files, String without) {

    /** A file and the question that it answers. */
    record Brought(String place, AdmittedContent content, String name) {}

    StepInput {
        answers = Map.copyOf(answers);
        opened = Set.copyOf(opened);
        files = List.copyOf(files);
    }
}
