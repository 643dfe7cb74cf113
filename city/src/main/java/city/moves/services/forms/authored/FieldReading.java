package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.Constraint;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldKind;
import city.moves.engines.xdatenfelder.FileDemands;
import city.moves.engines.xdatenfelder.Help;
import city.moves.engines.xdatenfelder.Options;
import city.moves.engines.xdatenfelder.Prefill;
import city.moves.services.Bilingual;
import city.moves.services.authored.AuthoredMap;
import city.moves.services.forms.Fact;
import city.moves.services.forms.Facts;
import city.moves.services.forms.Phrase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads an entry that is no group. */
final class FieldReading {

    private static final int USUAL_LENGTH = 200;
    private static final int LENGTH_OF_NAMES = 100;
    private static final int LENGTH_OF_LONG = 2_000;
    private static final int USUAL_MEGABYTES = 10;
    private static final List<String> USUAL_TYPES = List.of("pdf", "jpeg", "png");
    private static final Map<String, String> MEDIA_TYPES =
            Map.of("pdf", "application/pdf", "jpeg", "image/jpeg", "png", "image/png");

    private final AuthoredMap map;
    private final Kind kind;
    private final Bilingual label;
    private final Bilingual hint;
    private final Map<String, Bilingual> options = new HashMap<>();
    private String example = "";

    FieldReading(AuthoredMap map, Kind kind) {
        this.map = map;
        this.kind = kind;
        this.label = Said.required(map, kind == Kind.NOTE ? "text" : "label");
        this.hint = Said.optional(map, "hint");
    }

    Bilingual label() {
        return label;
    }

    /** An answer that fits; empty if the field has no pattern. */
    String example() {
        return example;
    }

    /** @param describing makes the description of its identity and its label */
    Field read(Describing describing, @Nullable Fact fact) {
        boolean note = kind == Kind.NOTE;
        Options choices = kind == Kind.CHOICE ? choices() : new Options.None();
        return new Field(describing.of(note ? "Hinweis" : label.de(), fact == null ? null : Facts.keyword(fact)),
                describing.stage(), new Help(hint.de().isEmpty() ? null : hint.de(), null),
                note ? FieldKind.LABEL : kind == Kind.CHOICE ? FieldKind.SELECT : FieldKind.INPUT, kind.type(), constraint(),
                note ? label.de() : null, choices, kind == Kind.FILE ? file() : FileDemands.NONE,
                fact == null ? Prefill.NONE : Prefill.OPTIONAL, List.of());
    }

    Phrase english() {
        Map<String, String> names = new HashMap<>();
        options.forEach((code, name) -> names.put(code, name.en()));
        return new Phrase(label.en(), hint.en(), names, Map.of());
    }

    private Options choices() {
        List<Options.Option> list = new ArrayList<>();
        map.pairs("options").forEach((code, text) -> {
            Bilingual name = Said.both(map, "options", text);
            options.put(code, name);
            list.add(new Options.Option(code, name.de(), null));
            if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                map.flaw("options", "„" + code + "“: ein Schlüssel besteht aus kleinen Buchstaben, Ziffern und Bindestrichen");
            }
        });
        return new Options.Inline(list);
    }

    private Constraint constraint() {
        return switch (kind) {
            case TEXT -> text(USUAL_LENGTH);
            case NAME -> text(LENGTH_OF_NAMES);
            case LONG -> text(LENGTH_OF_LONG);
            case DATE -> bounds("[0-9]{4}-[0-9]{2}-[0-9]{2}", "ein Tag wie 2026-11-30");
            case MONEY, NUMBER -> bounds("-?[0-9]{1,12}(\\.[0-9]{1,6})?", "eine Zahl wie 12 oder 12.5");
            case INTEGER -> bounds("-?[0-9]{1,12}", "eine ganze Zahl");
            case YES_NO, DECLARE, CHOICE, TIME, FILE, NOTE -> Constraint.NONE;
        };
    }

    private Constraint text(int usual) {
        Integer least = map.number("min");
        Integer most = map.number("max");
        String pattern = map.text("pattern");
        example = map.text("example");
        if (!pattern.isEmpty() && !isOf(pattern, example)) {
            map.flaw("pattern", "„example“ fehlt oder passt nicht zum Muster");
        }
        return new Constraint(least, most == null ? usual : most, null, null, pattern.isEmpty() ? null : pattern, null);
    }

    private Constraint bounds(String shape, String expected) {
        return new Constraint(null, null, map.read("min", text -> text.matches(shape) ? text : null, expected),
                map.read("max", text -> text.matches(shape) ? text : null, expected), null, null);
    }

    private static boolean isOf(String pattern, String example) {
        try {
            return example.matches(pattern);
        } catch (PatternSyntaxException _) {
            return false;
        }
    }

    private FileDemands file() {
        Integer megabytes = map.number("megabytes");
        List<String> accepted = map.texts("accept");
        List<String> types = new ArrayList<>();
        for (String type : accepted.isEmpty() ? USUAL_TYPES : accepted) {
            String mediaType = MEDIA_TYPES.get(type);
            if (mediaType == null) {
                map.flaw("accept", "„" + type + "“ ist keines von pdf, jpeg, png");
            } else {
                types.add(mediaType);
            }
        }
        return new FileDemands((long) (megabytes == null ? USUAL_MEGABYTES : megabytes) << 20, types);
    }
}
