package city.moves.services.forms;

import city.moves.engines.xdatenfelder.Description;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Help;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.platform.web.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A form as people read it.
 *
 * @param language in which it is said
 */
public record WordedForm(Language language, FormSchema schema, List<FormRule> rules) {

    public WordedForm {
        rules = List.copyOf(rules);
    }

    /** In German the file speaks where nothing else is said. English comes only if nothing is left to say. */
    public static WordedForm of(FormSchema file, List<FormRule> rules, Wording wording, Language language) {
        WordedForm german = new Putting(wording, Language.DE).form(file, rules);
        if (language == Language.DE || !unsaid(file, rules, wording).isEmpty()) {
            return german;
        }
        return new Putting(wording, language).form(german.schema, german.rules);
    }

    /** Where the words in English are missing: written paths, ids of rules, and an empty text for the title of the form. */
    public static List<String> unsaid(FormSchema file, List<FormRule> rules, Wording wording) {
        WordedForm german = new Putting(wording, Language.DE).form(file, rules);
        Putting english = new Putting(wording, Language.EN);
        TreeSet<String> unsaid = new TreeSet<>();
        if (english.words.title().isEmpty()) {
            unsaid.add("");
        }
        english.unsaid(ElementPath.TOP, german.schema.positions(), unsaid);
        german.rules.stream().filter(FormRule.Valid.class::isInstance).map(FormRule::id)
                .filter(rule -> !english.words.refusals().containsKey(rule)).forEach(unsaid::add);
        return List.copyOf(unsaid);
    }

    private record Putting(Wording wording, Words words, Language language) {

        Putting(Wording wording, Language language) {
            this(wording, wording.in(language), language);
        }

        WordedForm form(FormSchema schema, List<FormRule> rules) {
            return new WordedForm(language, new FormSchema(put(schema.description(), words.title()), schema.help(), schema.rules(),
                    positions(ElementPath.TOP, schema.positions())), rules.stream().map(this::rule).toList());
        }

        private FormRule rule(FormRule rule) {
            return rule instanceof FormRule.Valid(String id, var target, var expression, String message)
                    ? new FormRule.Valid(id, target, expression, words.refusals().getOrDefault(id, message)) : rule;
        }

        private List<Position> positions(ElementPath parent, List<Position> positions) {
            List<String> first = wording.orderIn(parent);
            List<Position> put = new ArrayList<>();
            for (Position position : positions) {
                ElementPath path = parent.child(position.element().id());
                put.add(new Position(position.cardinality(), position.legalReferences(), switch (position.element()) {
                    case FieldGroup group -> group(path, group);
                    case Field field -> field(words.at(path), field);
                }));
            }
            put.sort(Comparator.comparingInt(position -> rank(first, position.element().id())));
            return put;
        }

        private static int rank(List<String> first, String id) {
            int place = first.indexOf(id);
            return place < 0 ? Integer.MAX_VALUE : place;
        }

        private FieldGroup group(ElementPath path, FieldGroup group) {
            Phrase phrase = words.at(path);
            return new FieldGroup(put(group.description(), phrase.label()), group.stage(), put(group.help(), phrase.hint()),
                    group.choice(), group.rules(), positions(path, group.positions()));
        }

        private static Field field(Phrase phrase, Field field) {
            String content = field.isAnswered() || phrase.label().isEmpty() ? field.content() : phrase.label();
            return new Field(put(field.description(), phrase.label()), field.stage(), put(field.help(), phrase.hint()),
                    field.kind(), field.type(), field.constraint(), content, options(field.options(), phrase),
                    field.file(), field.prefill(), field.rules());
        }

        private static Options options(Options options, Phrase phrase) {
            return options instanceof Options.Inline(List<Options.Option> inline)
                    ? new Options.Inline(inline.stream().map(option -> new Options.Option(option.code(),
                            phrase.options().getOrDefault(option.code(), option.name()),
                            phrase.helps().getOrDefault(option.code(), option.help()))).toList())
                    : options;
        }

        private static Description put(Description old, String label) {
            return label.isEmpty() ? old : new Description(old.identity(), old.name(), label, old.outputLabel(),
                    old.explanation(), old.definition(), old.legalReferences(), old.status(), old.kept());
        }

        private static Help put(Help old, String hint) {
            return hint.isEmpty() ? old : new Help(hint, old.output());
        }

        private void unsaid(ElementPath parent, List<Position> positions, TreeSet<String> unsaid) {
            for (Position position : positions) {
                ElementPath path = parent.child(position.element().id());
                Phrase phrase = words.at(path);
                if (phrase.label().isEmpty()
                        || phrase.hint().isEmpty() && !ReadyForm.hint(position.element().help().input()).isEmpty()) {
                    unsaid.add(path.toString());
                }
                switch (position.element()) {
                    case FieldGroup group -> unsaid(path, group.positions(), unsaid);
                    case Field field when field.options() instanceof Options.Inline(List<Options.Option> inline)
                            && !inline.stream().allMatch(option -> isSaid(option, phrase)) -> unsaid.add(path.toString());
                    case Field _ -> { }
                }
            }
        }

        private static boolean isSaid(Options.Option option, Phrase phrase) {
            return phrase.options().containsKey(option.code())
                    && (option.help() == null || phrase.helps().containsKey(option.code()));
        }
    }
}
