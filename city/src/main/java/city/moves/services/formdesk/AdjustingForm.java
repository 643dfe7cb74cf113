package city.moves.services.formdesk;

import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Outline;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.Expression;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.engines.xdatenfelder.rules.RuleCheck;
import city.moves.engines.xdatenfelder.rules.RuleForm;
import city.moves.engines.xdatenfelder.rules.RuleJson;
import city.moves.engines.xdatenfelder.rules.RuleProblem;
import city.moves.platform.audit.AuditTrail;
import city.moves.platform.audit.Deed.Change;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Language;
import city.moves.services.Signature;
import city.moves.services.forms.FormVersions;
import city.moves.services.forms.OwnRule;
import city.moves.services.forms.Phrase;
import city.moves.services.forms.Wording;
import city.moves.services.forms.Words;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores what an editor says in other words, in English, in another order, and the rules that an editor writes. The file stays. */
@Component
class AdjustingForm {

    private final DeskForms forms;
    private final FormVersions versions;
    private final FormDoor door;
    private final AuditTrail audit;
    private final Clock clock;

    AdjustingForm(DeskForms forms, FormVersions versions, FormDoor door, AuditTrail audit, Clock clock) {
        this.forms = forms;
        this.versions = versions;
        this.door = door;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said at a place.
     *
     * @param phrases by language; empty texts leave what the file says
     * @param number  where it stands in its group, from 0
     * @param needed  true if it has to be answered once it is seen
     */
    record Said(Map<Language, Phrase> phrases, int number, boolean needed) {}

    /** The place {@link ElementPath#TOP} is the title of the form. */
    @Transactional
    public Outcome<DeskForm> say(MovingForm.Seen seen, ElementPath path, Said said, Actor actor) {
        return adjust(seen, actor, path.toString(), source -> {
            Wording before = Wording.read(source.wording());
            Map<Language, Words> words = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                words.put(language, said(before.in(language), path, said.phrases().getOrDefault(language, Phrase.NONE)));
            }
            Wording wording = new Wording(words, path.isTop() ? before.order() : ordered(source, before, path, said.number()));
            List<FormRule> rules = new ArrayList<>(RuleJson.read(source.rules()).orElseThrow());
            rules.removeIf(rule -> rule.id().equals(OwnRule.needed(path)));
            if (said.needed()) {
                seenIf(rules, path).ifPresent(expression ->
                        rules.add(new FormRule.RequiredIf(OwnRule.needed(path), path, expression)));
            }
            return Outcome.done(new FormVersions.Source(source.schema(), RuleJson.write(rules), wording.write()));
        });
    }

    private static Words said(Words before, ElementPath path, Phrase phrase) {
        if (path.isTop()) {
            return new Words(phrase.label(), before.phrases(), before.refusals());
        }
        Map<String, Phrase> phrases = new HashMap<>(before.phrases());
        if (phrase.equals(Phrase.NONE)) {
            phrases.remove(path.toString());
        } else {
            phrases.put(path.toString(), phrase);
        }
        return new Words(before.title(), phrases, before.refusals());
    }

    /** Nothing is kept of an order that is that of the file. */
    private static Map<String, List<String>> ordered(FormVersions.Source source, Wording before, ElementPath path, int number) {
        List<String> ofFile = siblings(source, path);
        List<String> ids = new ArrayList<>(now(before, path, ofFile));
        ids.remove(path.last());
        ids.add(Math.clamp(number, 0, ids.size()), path.last());
        Map<String, List<String>> order = new HashMap<>(before.order());
        if (ids.equals(ofFile)) {
            order.remove(path.parent().toString());
        } else {
            order.put(path.parent().toString(), ids);
        }
        return order;
    }

    /** The ids of a group as they stand on the page. */
    static List<String> now(Wording wording, ElementPath path, List<String> ofFile) {
        List<String> first = wording.order().getOrDefault(path.parent().toString(), List.of()).stream().filter(ofFile::contains).toList();
        return Stream.concat(first.stream(), ofFile.stream().filter(id -> !first.contains(id))).toList();
    }

    static List<String> siblings(FormVersions.Source source, ElementPath path) {
        return Outline.of(source.file()).positions().keySet().stream().filter(place -> place.parent().equals(path.parent()))
                .map(ElementPath::last).toList();
    }

    /** When a rule shows a place; empty if none does. */
    static Optional<Expression> seenIf(List<FormRule> rules, ElementPath path) {
        List<Expression> conditions = rules.stream().filter(FormRule.VisibleIf.class::isInstance)
                .filter(rule -> rule.target().equals(path)).map(FormRule::expression).toList();
        return conditions.isEmpty() ? Optional.empty()
                : Optional.of(conditions.size() == 1 ? conditions.getFirst() : new Expression.And(conditions));
    }

    /**
     * Adds a rule.
     *
     * @param prose   the name of the rule of the file that it puts; empty for none
     * @param english what is said in English where it does not hold; empty for nothing
     */
    @Transactional
    public Outcome<DeskForm> rule(MovingForm.Seen seen, String prose, FormRule rule, String english, Actor actor) {
        return adjust(seen, actor, rule.target().toString(), source -> {
            List<FormRule> rules = new ArrayList<>(RuleJson.read(source.rules()).orElseThrow());
            int number = 1;
            while (named(rules, OwnRule.of(prose, number))) {
                number++;
            }
            FormRule own = renamed(rule, OwnRule.of(prose, number));
            rules.add(own);
            List<RuleProblem> problems = RuleCheck.check(RuleForm.of(source.file()), rules);
            if (!problems.isEmpty()) {
                return new Outcome.Refused<>(problems.stream().map(problem -> Refusal.ofField("ausdruck",
                        "formdesk.rule.problem." + problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), problem.detail()))
                        .toList());
            }
            Wording wording = Wording.read(source.wording());
            if (!english.isEmpty()) {
                Map<Language, Words> words = new EnumMap<>(Language.class);
                words.putAll(wording.words());
                Words said = wording.in(Language.EN);
                Map<String, String> refusals = new HashMap<>(said.refusals());
                refusals.put(own.id(), english);
                words.put(Language.EN, new Words(said.title(), said.phrases(), refusals));
                wording = new Wording(words, wording.order());
            }
            return Outcome.done(new FormVersions.Source(source.schema(), RuleJson.write(rules), wording.write()));
        });
    }

    /** Takes a rule away that somebody wrote at the desk; those of the file stay. */
    @Transactional
    public Outcome<DeskForm> removeRule(MovingForm.Seen seen, String rule, Actor actor) {
        return adjust(seen, actor, rule, source -> {
            List<FormRule> rules = new ArrayList<>(RuleJson.read(source.rules()).orElseThrow());
            return OwnRule.isOne(rule) && rules.removeIf(one -> one.id().equals(rule))
                    ? Outcome.done(new FormVersions.Source(source.schema(), RuleJson.write(rules), source.wording()))
                    : Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        });
    }

    private static boolean named(List<FormRule> rules, String id) {
        return rules.stream().anyMatch(rule -> rule.id().equals(id));
    }

    private static FormRule renamed(FormRule rule, String id) {
        return switch (rule) {
            case FormRule.VisibleIf visible -> new FormRule.VisibleIf(id, visible.target(), visible.expression());
            case FormRule.RequiredIf required -> new FormRule.RequiredIf(id, required.target(), required.expression());
            case FormRule.Calculated calculated -> new FormRule.Calculated(id, calculated.target(), calculated.expression());
            case FormRule.Valid valid -> new FormRule.Valid(id, valid.target(), valid.expression(), valid.message());
        };
    }

    @FunctionalInterface
    private interface Adjustment {
        Outcome<FormVersions.Source> of(FormVersions.Source source);
    }

    private Outcome<DeskForm> adjust(MovingForm.Seen seen, Actor actor, String where, Adjustment adjustment) {
        DeskForm form = forms.forChange(seen.service(), seen.number()).orElse(null);
        if (form == null) {
            return Outcome.refused(Trouble.NOT_FOUND, "web.trouble.not-found.text");
        }
        Optional<Refusal> refusal = door.refusedToEdit(actor, seen.service());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (!form.isDraft()) {
            return Outcome.refused(Trouble.STATE_FORBIDS, "formdesk.adjust.no-draft");
        }
        if (form.version() != seen.version()) {
            return Outcome.refused(Trouble.CHANGED_MEANWHILE, "services.desk.changed-meanwhile");
        }
        return switch (adjustment.of(versions.source(form.id()).orElseThrow())) {
            case Outcome.Refused<FormVersions.Source> refused -> new Outcome.Refused<>(refused.refusals());
            case Outcome.Done<FormVersions.Source>(FormVersions.Source source) -> {
                forms.write(form.id(), form.title(), source,
                        new Signature(actor.account(), actor.displayName(), clock.instant()));
                audit.record(actor.did("services", "form.adjusted", "service:" + form.service(), Map.of(
                        "fassung", new Change(null, String.valueOf(form.number())), "stelle-im-formular", new Change(null, where))));
                yield Outcome.done(form);
            }
        };
    }

    static Optional<Position> at(FormVersions.Source source, ElementPath path) {
        return Outline.of(source.file()).at(path);
    }
}
