package city.moves.services.forms;

import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Problem;
import city.moves.engines.xdatenfelder.Reading;
import city.moves.engines.xdatenfelder.SchemaReader;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.ProseRule;
import city.moves.engines.xdatenfelder.rules.ProseRules;
import city.moves.engines.xdatenfelder.rules.RuleCheck;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import city.moves.engines.xdatenfelder.submissions.CodeLists;
import city.moves.engines.xdatenfelder.submissions.LeftOut;
import city.moves.engines.xdatenfelder.submissions.SubmissionForm;
import city.moves.services.Signature;
import city.moves.services.codelists.PublishedLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a version of a service's form from a file in the notation XDatenfelder. What people said before in other words, and the
 * rules that they wrote, stay where the new file still has their places.
 */
@Component
public class BringingForm {

    /** Forms have titles, and rows an end. */
    private static final int LONGEST_TITLE = 1_000;

    private final FormVersions versions;
    private final PublishedLists lists;

    BringingForm(FormVersions versions, PublishedLists lists) {
        this.versions = versions;
        this.lists = lists;
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
        return bring(service, file, null);
    }

    /** @param editor null for the terminal */
    @Transactional
    public Brought bring(String service, byte[] file, @Nullable Signature editor) {
        Reading reading = new SchemaReader().read(file);
        if (reading.accepted().isEmpty() || !(reading.orThrow().root() instanceof FormSchema schema)) {
            return new Brought(null, reading.problems(), List.of(), List.of());
        }
        Optional<FormVersions.Source> before = versions.latest(service).flatMap(latest -> versions.source(latest.id()));
        List<ProseRule> prose = ProseRules.of(schema);
        List<FormRule> rules = rules(schema, prose, before);
        Wording wording = before.map(source -> Wording.read(source.wording()).within(Outline.of(schema))).orElse(Wording.NONE);
        String title = schema.description().label();
        FormVersion version = versions.add(service, title.substring(0, Math.min(LONGEST_TITLE, title.length())),
                new FormVersions.Source(file, RuleJson.write(rules), wording.write()), editor);
        return new Brought(version, reading.problems(), prose, SubmissionForm.of(listed(schema), rules, CodeLists.NONE).leftOut());
    }

    private FormSchema listed(FormSchema schema) {
        return ListedForm.of(schema, lists.named(Outline.of(schema).codeLists()).stream()
                .map(PublishedLists.Shelved::list).toList());
    }

    private static List<FormRule> rules(FormSchema schema, List<ProseRule> prose, Optional<FormVersions.Source> before) {
        RuleForm form = RuleForm.of(schema);
        List<FormRule> rules = new ArrayList<>(prose.stream().filter(ProseRule.Resolved.class::isInstance)
                .map(ProseRule.Resolved.class::cast).flatMap(resolved -> resolved.rules().stream()).toList());
        before.flatMap(source -> RuleJson.read(source.rules())).orElse(List.of()).stream()
                .filter(rule -> OwnRule.isOne(rule.id())).forEach(rule -> {
                    rules.add(rule);
                    if (!RuleCheck.check(form, rules).isEmpty()) {
                        rules.removeLast();
                    }
                });
        return rules;
    }
}
