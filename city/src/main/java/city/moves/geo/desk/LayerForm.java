package city.moves.geo.desk;

import city.moves.geo.LayerFacts;
import city.moves.geo.LayerProperty;
import city.moves.platform.web.Caption;
import city.moves.platform.web.Form;
import city.moves.platform.web.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is said of a layer, as fields of a form and back. */
final class LayerForm {

    static final String TITLE_DE = "titel-de";
    static final String TITLE_EN = "titel-en";
    static final String TEXT_DE = "text-de";
    static final String TEXT_EN = "text-en";
    static final String LICENCE = "lizenz";
    static final String SOURCE = "quelle";
    static final String OFFICE = "amt";
    static final String EXAMPLE = "beispiel";
    static final String CHOSEN = "ja";

    static final List<String> LICENCES = List.of("dl-de/by-2-0", "dl-de/zero-2-0", "CC0-1.0", "CC-BY-4.0");

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_SOURCE = 500;

    private LayerForm() {}

    static String german(int property) {
        return "e" + property + "-de";
    }

    static String english(int property) {
        return "e" + property + "-en";
    }

    static String queryable(int property) {
        return "e" + property + "-filter";
    }

    static Map<String, String> of(LayerFacts facts) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(TITLE_DE, facts.title().de());
        fields.put(TITLE_EN, facts.title().en());
        fields.put(TEXT_DE, facts.description().de());
        fields.put(TEXT_EN, facts.description().en());
        fields.put(LICENCE, facts.licence());
        fields.put(SOURCE, facts.attribution());
        fields.put(OFFICE, facts.department());
        fields.put(EXAMPLE, facts.example() ? CHOSEN : "");
        for (int i = 0; i < facts.properties().size(); i++) {
            LayerProperty property = facts.properties().get(i);
            fields.put(german(i), property.title().de());
            fields.put(english(i), property.title().en());
            fields.put(queryable(i), property.queryable() ? CHOSEN : "");
        }
        return fields;
    }

    /** @param offices the keys of those that there are */
    static LayerFacts read(Form form, LayerFacts before, Set<String> offices) {
        String licence = form.value(LICENCE);
        if (!LICENCES.contains(licence) && !licence.equals(before.licence())) {
            form.refuse(LICENCE, "web.form.no-choice");
        }
        String office = form.names().contains(OFFICE) ? form.value(OFFICE) : before.department();
        if (!offices.contains(office) && !office.equals(before.department())) {
            form.refuse(OFFICE, "web.form.no-choice");
        }
        LayerProperty[] properties = before.properties().toArray(LayerProperty[]::new);
        for (int i = 0; i < properties.length; i++) {
            properties[i] = new LayerProperty(properties[i].name(), properties[i].type(),
                    words(form, german(i), english(i)), form.isChosen(queryable(i), CHOSEN));
        }
        return new LayerFacts(before.key(), words(form, TITLE_DE, TITLE_EN),
                new Caption.Words(form.text(TEXT_DE, LONGEST_TEXT), form.text(TEXT_EN, LONGEST_TEXT)),
                before.geometry(), before.storageCrs(), List.of(properties), before.time(), licence,
                form.text(SOURCE, LONGEST_SOURCE), office, form.isChosen(EXAMPLE, CHOSEN));
    }

    private static Caption.Words words(Form form, String german, String english) {
        return new Caption.Words(form.requiredText(german, LONGEST_TITLE, "geo.desk.facts.no-title"),
                form.requiredText(english, LONGEST_TITLE, "geo.desk.facts.no-title"));
    }

    /** What a field is called on the page, such as in a list of differences. */
    static String label(String field, LayerFacts facts, Page page) {
        if (!field.matches("e[0-9]+-.*")) {
            return page.text("geo.desk.facts." + field);
        }
        LayerProperty property = facts.properties().get(Integer.parseInt(field.substring(1, field.indexOf('-'))));
        return page.text(property.title()) + ": " + page.text("geo.desk.facts.property" + field.substring(field.indexOf('-')));
    }
}
