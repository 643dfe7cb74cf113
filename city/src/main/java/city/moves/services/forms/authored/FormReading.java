package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.FieldGroup;
import city.moves.engines.xdatenfelder.FormSchema;
import city.moves.engines.xdatenfelder.Help;
import city.moves.engines.xdatenfelder.LegalReference;
import city.moves.engines.xdatenfelder.Position;
import city.moves.engines.xdatenfelder.rules.FormRule;
import city.moves.platform.web.Language;
import city.moves.services.Bilingual;
import city.moves.services.authored.AuthoredMap;
import city.moves.services.authored.Flaw;
import city.moves.services.forms.Fact;
import city.moves.services.forms.Facts;
import city.moves.services.forms.Phrase;
import city.moves.services.forms.Wording;
import city.moves.services.forms.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the file of a form. The flaws that it finds stand in their list; with one, nothing is used. */
final class FormReading {

    private static final int USUAL_FILES = 5;
    private static final Bilingual AGREE = new Bilingual("Ohne diese Erklärung geht es nicht weiter.",
            "You cannot go on without this declaration.");

    private final String slug;
    private final AuthoredMap map;
    private final Map<String, Block> blocks;
    private final List<Flaw> flaws;
    private final RuleReading rules;
    private final Map<String, Phrase> english = new LinkedHashMap<>();
    private final Map<ElementPath, Entry> entries = new LinkedHashMap<>();
    private String changed = "";

    FormReading(String slug, AuthoredMap map, Map<String, Block> blocks, List<Flaw> flaws) {
        this.slug = slug;
        this.map = map;
        this.blocks = blocks;
        this.flaws = flaws;
        this.rules = new RuleReading(slug);
    }

    AuthoredForm read() {
        String version = map.required("version");
        changed = map.required("checked") + "-01T00:00:00Z";
        Bilingual title = Said.required(map, "title");
        Map<String, String> without = map.pairs("without");
        List<LegalReference> law = Written.law(map);
        List<Position> positions = positions(Scope.top(slug, version), map.maps("steps"));
        map.end();
        FormSchema schema = new FormSchema(new Describing(Ids.of('S', slug), version, law, "", changed).ofForm(title.de()),
                null, List.of(), positions);
        List<FormRule> read = flaws.isEmpty() ? rules.read(schema, map) : List.of();
        Wording wording = new Wording(Map.of(Language.EN, new Words(title.en(), english, rules.english())), Map.of());
        return new AuthoredForm(slug, flaws.isEmpty() ? new AuthoredForm.Content(schema, read, wording, changed) : null,
                new AuthoredForm.Sources(map, entries, without), flaws);
    }

    private List<Position> positions(Scope scope, List<AuthoredMap> maps) {
        List<Position> positions = new ArrayList<>();
        for (AuthoredMap one : maps) {
            position(scope, one).ifPresent(positions::add);
            one.end();
        }
        return positions;
    }

    private Optional<Position> position(Scope scope, AuthoredMap one) {
        String part = one.text("part");
        if (!part.isEmpty() && (scope.parts() == null || !scope.parts().containsKey(part))) {
            one.leave();
            return Optional.empty();
        }
        return switch (one.first()) {
            case "step", "group" -> Optional.of(group(scope, one, one.first()));
            case "block" -> block(scope, one);
            default -> {
                Kind kind = Kind.of(one.first()).orElse(null);
                if (kind == null) {
                    one.flaw(one.first(), "ein Eintrag beginnt mit step, group, block oder einem von " + Kind.words());
                    yield Optional.empty();
                }
                yield Optional.of(field(scope, one, kind, part));
            }
        };
    }

    private Position group(Scope scope, AuthoredMap one, String word) {
        String key = Written.key(one, word);
        Grouping grouping = new Grouping(key, scope.id('G', key), scope.version(), Said.required(one, "title"),
                Said.optional(one, "hint"), one.yes("applicant"));
        return grouped(scope, one, grouping, inner -> positions(inner, one.maps("fields")));
    }

    private Optional<Position> block(Scope scope, AuthoredMap one) {
        String name = one.required("block");
        Block block = blocks.get(name);
        if (block == null) {
            one.flaw("block", "den Baustein „" + name + "“ gibt es nicht; es gibt " + String.join(", ", blocks.keySet()));
            return Optional.empty();
        }
        AuthoredMap shared = block.map().again(flaws);
        shared.required("version");
        boolean applicant = shared.yes("applicant");
        String as = one.text("as");
        String key = as.isEmpty() ? name : as;
        Map<String, Boolean> parts = parts(one, shared);
        boolean longer = one.has("fields");
        Grouping grouping = new Grouping(key, longer ? scope.id('G', key) : Ids.of('G', block.name() + "/" + as + parts),
                longer ? scope.version() : block.version(), saidOr(one, "title", Said.required(shared, "title")),
                saidOr(one, "hint", Said.optional(shared, "hint")), applicant && as.isEmpty());
        Position position = grouped(scope, one, grouping, inner -> {
            List<Position> both = new ArrayList<>(positions(inner.of(block, parts), shared.maps("fields")));
            both.addAll(positions(inner, one.maps("fields")));
            return both;
        });
        shared.end();
        return Optional.of(position);
    }

    /** What a group is called and which it is. */
    private record Grouping(String key, String id, String version, Bilingual title, Bilingual hint, boolean applicant) {}

    private Position grouped(Scope scope, AuthoredMap one, Grouping grouping, Function<Scope, List<Position>> reading) {
        List<LegalReference> law = Written.law(one);
        String why = one.text("why");
        Cardinality cardinality = Written.cardinality(one, Cardinality.ONE);
        note(scope, one, grouping.key(), scope.path().child(grouping.id()),
                new Phrase(grouping.title().en(), grouping.hint().en(), Map.of(), Map.of()));
        List<Position> inner = reading.apply(scope.in(grouping.key(), grouping.id(), law, !why.isEmpty()));
        Describing describing = new Describing(grouping.id(), grouping.version(), law, why, changed);
        String hint = grouping.hint().de();
        return new Position(cardinality, scope.law(), new FieldGroup(
                describing.of(grouping.title().de(), grouping.applicant() ? Facts.aboutTheApplicant() : null), describing.stage(),
                new Help(hint.isEmpty() ? null : hint, null), false, List.of(), inner));
    }

    private static Bilingual saidOr(AuthoredMap one, String key, Bilingual usual) {
        return one.has(key) ? Said.required(one, key) : usual;
    }

    /** Named in {@code with}; a question mark behind the name means that it may stay empty. */
    private static Map<String, Boolean> parts(AuthoredMap one, AuthoredMap shared) {
        List<String> known = shared.texts("parts");
        Map<String, Boolean> parts = new LinkedHashMap<>();
        for (String wanted : one.texts("with")) {
            String part = wanted.replaceFirst("\\?$", "");
            parts.put(part, wanted.endsWith("?"));
            if (!known.contains(part)) {
                one.flaw("with", "„" + part + "“ ist keines von " + String.join(", ", known));
            }
        }
        return parts;
    }

    private Position field(Scope scope, AuthoredMap one, Kind kind, String part) {
        String key = Written.key(one, kind.word());
        String id = scope.id('F', key);
        ElementPath path = scope.path().child(id);
        Fact fact = one.choice("fact", Fact.class);
        FieldReading reading = new FieldReading(one, kind);
        List<LegalReference> law = Written.law(one);
        String why = one.text("why");
        boolean optional = scope.parts() != null && scope.parts().getOrDefault(part, false);
        Cardinality usual = kind == Kind.FILE ? new Cardinality(1, USUAL_FILES)
                : kind == Kind.NOTE || optional ? Cardinality.OPTIONAL : Cardinality.ONE;
        Cardinality cardinality = Written.cardinality(one, usual);
        Position position = new Position(cardinality, law.isEmpty() ? scope.law() : List.of(),
                reading.read(new Describing(id, scope.version(), law, why, changed), fact));
        note(scope, one, key, path, reading.english());
        boolean later = one.yes("later");
        String document = one.text("document");
        entries.put(path, new Entry(one, scope.reasoned() || !why.isEmpty() || !law.isEmpty(),
                kind == Kind.FILE ? document.isEmpty() ? reading.label().de() : document : "", later, reading.example()));
        if (kind == Kind.DECLARE) {
            rules.declared(scope, key, path, AGREE);
        }
        return later ? new Position(new Cardinality(0, cardinality.max()), position.legalReferences(), position.element()) : position;
    }

    private void note(Scope scope, AuthoredMap one, String key, ElementPath path, Phrase phrase) {
        rules.place(scope.key(key), path, one);
        rules.collect(one, scope, key, path);
        english.put(path.toString(), phrase);
        entries.put(path, Entry.of(one));
    }
}
