package city.moves.geo.intake;

import city.moves.geo.LayerProperty;
import city.moves.geo.intake.Plan.Key;
import city.moves.geo.intake.Plan.KeyKind;
import city.moves.geo.intake.Plan.PlannedColumn;
import city.moves.platform.places.PropertyType;
import city.moves.platform.web.Caption;
import city.moves.platform.web.Form;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The columns of a file as a form asks for them: by their place, since their names may be anything. */
final class ColumnsForm {

    private static final int LONGEST_TITLE = 100;
    private static final String FILE = "datei";
    private static final String CONTENT = "inhalt";

    private final Findings findings;

    ColumnsForm(Findings findings) {
        this.findings = findings;
    }

    /** The form as the plan has it. Columns that are left out carry what was proposed for them. */
    Form showing(Plan plan, List<LayerProperty> known) {
        Map<String, String> fields = new HashMap<>();
        Set<String> names = new HashSet<>();
        plan.columns().forEach(column -> names.add(column.property().name()));
        known.forEach(property -> names.add(property.name()));
        for (int place = 0; place < findings.columns().size(); place++) {
            Findings.Column column = findings.columns().get(place);
            Optional<PlannedColumn> planned = plan.columns().stream()
                    .filter(one -> one.column().equals(column.name()) && !isKnown(one.property(), known)).findFirst();
            planned.ifPresent(_ -> fields.put(field(column, "nehmen"), "ja"));
            show(column, planned.orElseGet(() -> ProposingPlan.proposed(column, names)).property(), fields);
        }
        IntStream.range(0, known.size()).forEach(place -> fields.put("p" + place, plan.columns().stream()
                .filter(column -> column.property().name().equals(known.get(place).name())).findFirst()
                .flatMap(column -> findings.column(column.column())).map(this::slug).orElse("")));
        fields.put("schluessel", switch (plan.key().kind()) {
            case COLUMN -> findings.column(plan.key().column()).map(this::slug).orElse("");
            case FILE -> FILE;
            case CONTENT -> CONTENT;
        });
        fields.putAll(new AddressForm(findings, this).shown());
        fields.put("von", slugOf(plan, plan.from()));
        fields.put("bis", slugOf(plan, plan.until()));
        return Form.showing(fields);
    }

    private static boolean isKnown(LayerProperty property, List<LayerProperty> known) {
        return known.stream().anyMatch(one -> one.name().equals(property.name()));
    }

    private void show(Findings.Column column, LayerProperty property, Map<String, String> fields) {
        fields.put(field(column, "name"), property.name());
        fields.put(field(column, "de"), property.title().de());
        fields.put(field(column, "en"), property.title().en());
        fields.put(field(column, "typ"), property.type().name());
        if (property.queryable()) {
            fields.put(field(column, "filter"), "ja");
        }
    }

    private String slugOf(Plan plan, String name) {
        return plan.columns().stream().filter(column -> column.property().name().equals(name)).findFirst()
                .flatMap(column -> findings.column(column.column())).map(this::slug).orElse("");
    }

    /** How a form calls the column. */
    String slug(Findings.Column column) {
        return "s" + findings.columns().indexOf(column);
    }

    String field(Findings.Column column, String what) {
        return slug(column) + "-" + what;
    }

    /** For a new layer; what is wrong stands in the form. */
    Plan read(Form form, Plan before) {
        List<PlannedColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Findings.Column column : findings.columns()) {
            if (form.isChosen(field(column, "nehmen"), "ja")) {
                columns.add(column(column, form, names));
            }
        }
        String from = time("von", form, columns);
        String until = time("bis", form, columns);
        if (!until.isEmpty() && from.isEmpty() && form.error("von") == null) {
            form.refuse("von", "geo.intake.columns.no-begin");
        }
        return new Plan(columns, key(form), from, until, before.choices());
    }

    private PlannedColumn column(Findings.Column column, Form form, Set<String> names) {
        String name = form.value(field(column, "name")).strip();
        if (!PropertyNames.isName(name)) {
            form.refuse(field(column, "name"), "geo.intake.columns.bad-name");
        } else if (!names.add(name)) {
            form.refuse(field(column, "name"), "geo.intake.columns.name-twice");
        }
        String german = form.requiredText(field(column, "de"), LONGEST_TITLE, "geo.intake.columns.no-title");
        String english = form.text(field(column, "en"), LONGEST_TITLE);
        PropertyType type = Objects.requireNonNullElse(form.required(field(column, "typ"), "geo.intake.columns.no-type",
                form.choice(field(column, "typ"), PropertyType.class)), PropertyType.STRING);
        return new PlannedColumn(column.name(), new LayerProperty(name, type,
                new Caption.Words(german, english.isEmpty() ? german : english),
                form.isChosen(field(column, "filter"), "ja")));
    }

    /** The property that a field of time names; empty for none. */
    private String time(String field, Form form, List<PlannedColumn> columns) {
        if (form.value(field).isEmpty()) {
            return "";
        }
        Optional<LayerProperty> property = bySlug(form.value(field)).flatMap(column -> columns.stream()
                .filter(one -> one.column().equals(column.name())).findFirst()).map(PlannedColumn::property);
        if (property.filter(one -> one.type() == PropertyType.DATE || one.type() == PropertyType.TIMESTAMP).isEmpty()) {
            form.refuse(field, "geo.intake.columns.no-time");
        }
        return property.map(LayerProperty::name).orElse("");
    }

    /**
     * For a layer that is there, whose properties are known.
     *
     * @param more true if columns may become properties that it does not have yet
     */
    Plan readAgain(Form form, List<LayerProperty> known, boolean more, Plan before) {
        List<PlannedColumn> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        known.forEach(property -> names.add(property.name()));
        for (int place = 0; place < known.size(); place++) {
            LayerProperty property = known.get(place);
            bySlug(form.value("p" + place)).ifPresent(column -> columns.add(new PlannedColumn(column.name(), property)));
        }
        findings.columns().stream().filter(column -> more && form.isChosen(field(column, "nehmen"), "ja"))
                .forEach(column -> columns.add(column(column, form, names)));
        return new Plan(columns, key(form), before.from(), before.until(), before.choices());
    }

    private Key key(Form form) {
        String chosen = form.value("schluessel");
        Optional<Findings.Column> column = bySlug(chosen);
        if (column.isPresent()) {
            return new Key(KeyKind.COLUMN, column.get().name());
        }
        if (chosen.equals(FILE) && findings.ownIds()) {
            return new Key(KeyKind.FILE, "");
        }
        if (!chosen.equals(CONTENT)) {
            form.refuse("schluessel", "geo.intake.columns.no-key");
        }
        return Key.CONTENT;
    }

    Optional<Findings.Column> bySlug(String slug) {
        return findings.columns().stream().filter(column -> slug(column).equals(slug)).findFirst();
    }
}
