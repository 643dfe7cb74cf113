package city.moves.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is said of a service as the fields of its form, in their order. */
final class DescriptionFields {

    static final String CHOSEN = "ja";

    private DescriptionFields() {}

    /** A field that differs. */
    record Difference(String field, String before, String after) {}

    static Map<String, List<String>> of(Description description) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        texts(description).forEach((field, text) -> fields.put(field, List.of(text)));
        fields.put("lebenslagen", description.access().situations().stream().map(Situation::slug).toList());
        fields.put("fuer", description.access().clientele().stream().map(Clientele::word).toList());
        return fields;
    }

    private static Map<String, String> texts(Description description) {
        Naming naming = description.naming();
        Access access = description.access();
        Guidance guidance = description.guidance();
        Processing processing = description.processing();
        OnlineLink online = access.online();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("titel", naming.plain().de());
        texts.put("titel-en", naming.plain().en());
        texts.put("name", naming.name());
        texts.put("kurz", naming.summary().de());
        texts.put("kurz-en", naming.summary().en());
        texts.put("suchworte", Lines.plain(naming.words()));
        texts.put("stelle", access.office());
        texts.put("weg", access.channel().name());
        texts.put("niveau", access.level().name());
        texts.put("schluessel", access.key());
        texts.put("online-name", online == null ? "" : online.name());
        texts.put("online-adresse", online == null ? "" : online.link());
        texts.put("nicht-online", access.whyNotOnline());
        texts.put("text", guidance.full());
        texts.put("voraussetzungen", Lines.plain(guidance.conditions()));
        texts.put("unterlagen", Lines.documents(guidance.documents()));
        texts.put("keine-unterlagen", guidance.nothingNeeded() ? CHOSEN : "");
        texts.put("ablauf", Lines.plain(guidance.procedure()));
        texts.put("fristen", Lines.plain(guidance.deadlines()));
        texts.put("kosten", Lines.costs(description.fees().costs()));
        texts.put("vorkasse", description.fees().prepayment() ? CHOSEN : "");
        texts.put("dauer-von", number(processing.from()));
        texts.put("dauer-bis", number(processing.to()));
        texts.put("dauer-einheit", processing.unit() == null ? "" : processing.unit().name());
        texts.put("dauer-hinweis", processing.note());
        texts.put("recht", Lines.legal(description.legal()));
        texts.put("hinweise", guidance.notes());
        texts.put("rechtsbehelf", guidance.remedy());
        texts.put("verwandt", Lines.plain(description.related()));
        texts.put("geprueft", description.checked().toString());
        return texts;
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : String.valueOf(number);
    }

    /** What differs between two texts of a service, in the order of the form. */
    static List<Difference> differences(Description before, Description after) {
        Map<String, List<String>> old = of(before);
        List<Difference> differences = new ArrayList<>();
        of(after).forEach((field, values) -> {
            List<String> was = Objects.requireNonNull(old.get(field));
            if (!was.equals(values)) {
                differences.add(new Difference(field, String.join("\n", was), String.join("\n", values)));
            }
        });
        return differences;
    }

    /** A value as people say it. */
    static String said(Difference difference, Function<Difference, String> value, ServiceWords words, Map<String, Unit> units) {
        String text = value.apply(difference);
        if (text.isEmpty()) {
            return "–";
        }
        return switch (difference.field()) {
            case "weg" -> words.channel(Channel.valueOf(text));
            case "niveau" -> words.level(Level.valueOf(text));
            case "stelle" -> units.containsKey(text) ? Objects.requireNonNull(units.get(text)).name(words.speaker().language()) : text;
            case "lebenslagen" -> String.join(", ", text.lines().map(Situation::of).flatMap(one -> one.stream()).map(words::situation).toList());
            case "dauer-einheit" -> words.unit(Processing.Unit.valueOf(text));
            default -> text;
        };
    }
}
