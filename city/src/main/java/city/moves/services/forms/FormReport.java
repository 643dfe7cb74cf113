package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Edition;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Problem;
import city.moves.engines.xdatenfelder.PublishedList;
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
import java.util.Map;

/**
 * What is understood of a version of a form, and what is not.
 *
 * @param file     as it was brought
 * @param edition  of the standard in which it is written
 * @param problems with which the file was taken nevertheless
 * @param prose    each rule of the file
 * @param rules    that are followed
 * @param leftOut  what the file says and cannot be demanded, without the lists that are missing
 * @param missing  lists that the file names and that are not at hand
 * @param unsaid   where words in English are missing; none if the form is asked in English
 */
public record FormReport(FormSchema file, Edition edition, List<Problem> problems, List<ProseRule> prose, List<FormRule> rules,
        List<LeftOut> leftOut, List<Options.CodeList> missing, List<String> unsaid) {

    /** @param lists that the form has, or would have if it were published now */
    public static FormReport of(FormVersions.Source source, List<PublishedList> lists) {
        Reading reading = new SchemaReader().read(source.schema());
        FormSchema file = (FormSchema) reading.orThrow().root();
        List<FormRule> rules = RuleJson.read(source.rules()).orElseThrow();
        FormSchema listed = ListedForm.of(file, lists);
        return new FormReport(file, reading.orThrow().edition(), reading.problems(), ProseRules.of(file), rules,
                SubmissionForm.of(listed, rules, CodeLists.NONE).leftOut().stream()
                        .filter(left -> left.reason() != LeftOut.Reason.LIST_MISSING).toList(),
                Outline.of(listed).codeLists(), WordedForm.unsaid(file, rules, Wording.read(source.wording())));
    }

    public Outline outline() {
        return Outline.of(file);
    }

    public long fields() {
        return outline().positions().values().stream().filter(position -> position.element() instanceof Field).count();
    }

    public int positions() {
        return outline().positions().size();
    }

    /** True if a program follows a rule of the file, by itself or because somebody put it. */
    public boolean isFollowed(ProseRule rule) {
        return rule instanceof ProseRule.Resolved || rules.stream().anyMatch(own -> OwnRule.puts(own.id(), nameOf(rule)));
    }

    public long followed() {
        return prose.stream().filter(this::isFollowed).count();
    }

    /** Rules for people to read. */
    public List<ProseRule.Unresolved> open() {
        return prose.stream().filter(ProseRule.Unresolved.class::isInstance).map(ProseRule.Unresolved.class::cast).toList();
    }

    /** One rule may stand at several places. */
    public static String nameOf(ProseRule rule) {
        return rule.source().description().identity().id() + "@" + rule.bearer();
    }

    /** Where the fields are that name a list. */
    public List<ElementPath> placesOf(Options.CodeList list) {
        return outline().positions().entrySet().stream().filter(entry -> entry.getValue().element() instanceof Field field
                && field.options() instanceof Options.CodeList named && named.key() != null && named.key().equals(list.key()))
                .map(Map.Entry::getKey).toList();
    }
}
