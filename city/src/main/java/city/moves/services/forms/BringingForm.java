package city.moves.services.forms;

import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Problem;
import city.moves.engines.xdatenfelder.Reading;
import city.moves.engines.xdatenfelder.SchemaReader;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.ProseRule;
import city.moves.engines.xdatenfelder.rules.ProseRules;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import city.moves.engines.xdatenfelder.submissions.CodeLists;
import city.moves.engines.xdatenfelder.submissions.LeftOut;
import city.moves.engines.xdatenfelder.submissions.SubmissionForm;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a version of a service's form from a file in the notation XDatenfelder. */
@Component
public class BringingForm {

    private final FormVersions versions;

    BringingForm(FormVersions versions) {
        this.versions = versions;
    }

    /**
     * What became of a file.
     *
     * @param version  a draft; null if the file has errors or is no form
     * @param problems of the file, in its order
     * @param rules    each rule of the file, understood or for a person to read
     * @param leftOut  what the form says and cannot be demanded
     */
    public record Brought(@Nullable FormVersion version, List<Problem> problems, List<ProseRule> rules,
            List<LeftOut> leftOut) {}

    @Transactional
    public Brought bring(String service, byte[] file) {
        Reading reading = new SchemaReader().read(file);
        if (reading.accepted().isEmpty() || !(reading.orThrow().root() instanceof FormSchema schema)) {
            return new Brought(null, reading.problems(), List.of(), List.of());
        }
        List<ProseRule> prose = ProseRules.of(schema);
        List<FormRule> rules = prose.stream().filter(ProseRule.Resolved.class::isInstance)
                .map(ProseRule.Resolved.class::cast).flatMap(resolved -> resolved.rules().stream()).toList();
        FormVersion version = versions.add(service, schema.description().label(),
                new FormVersions.Source(file, RuleJson.write(rules)));
        return new Brought(version, reading.problems(), prose,
                SubmissionForm.of(schema, rules, CodeLists.NONE).leftOut());
    }
}
