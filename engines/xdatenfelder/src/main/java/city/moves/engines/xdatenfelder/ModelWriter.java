package city.moves.engines.xdatenfelder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the elements of a file from the model, the other way round than {@link ModelReader}. */
final class ModelWriter {
    private final Edition edition;

    ModelWriter(Edition edition) {
        this.edition = edition;
    }

    XmlElement message(SchemaMessage message) {
        XmlElement header = new Assembly("header", edition, Kept.NOTHING)
                .text("nachrichtID", message.id()).text("erstellungszeitpunkt", message.created()).finish();
        return switch (message.root()) {
            case FormSchema schema -> new Assembly("xdatenfelder.stammdatenschema.0102", edition, message.kept())
                    .add(header).add(schema(schema)).finish();
            case FieldGroup group -> new Assembly("xdatenfelder.datenfeldgruppe.0103", edition, message.kept())
                    .add(header).add(group(group)).finish();
        };
    }

    private XmlElement schema(FormSchema schema) {
        return described("stammdatenschema", schema.description())
                .text("hilfetext", schema.help())
                .addAll(schema.rules().stream().map(this::rule).toList())
                .addAll(schema.positions().stream().map(this::position).toList())
                .finish();
    }

    private XmlElement group(FieldGroup group) {
        Assembly assembly = element("datenfeldgruppe", group)
                .addAll(group.rules().stream().map(this::rule).toList())
                .addAll(group.positions().stream().map(this::position).toList());
        return (group.choice() ? assembly.code("art", () -> "X") : assembly).finish();
    }

    private XmlElement position(Position position) {
        XmlElement element = switch (position.element()) {
            case Field field -> field(field);
            case FieldGroup group -> group(group);
        };
        return new Assembly("struktur", edition, Kept.NOTHING)
                .text("anzahl", position.cardinality().toString())
                .references(position.legalReferences())
                .add(XmlElement.parent("enthaelt", List.of(element)))
                .finish();
    }

    private XmlElement field(Field field) {
        Assembly assembly = element("datenfeld", field)
                .code("feldart", field.kind())
                .code("datentyp", field.type())
                .constraint(field.constraint())
                .text("inhalt", field.content())
                .code("vorbefuellung", field.prefill())
                .addAll(field.rules().stream().map(this::rule).toList());
        if (field.file().maxSize() != null) {
            assembly.text("maxSize", field.file().maxSize().toString());
        }
        field.file().mediaTypes().forEach(type -> assembly.text("mediaType", type));
        addOptions(field.options(), assembly);
        return assembly.finish();
    }

    private void addOptions(Options options, Assembly field) {
        switch (options) {
            case Options.None none -> { }
            case Options.Inline inline -> field.add(XmlElement.parent("werte",
                    inline.options().stream().map(this::option).toList()));
            case Options.CodeList list -> addList(list, field);
        }
    }

    private XmlElement option(Options.Option option) {
        return new Assembly("wert", edition, Kept.NOTHING)
                .text("code", option.code()).text("name", option.name()).text("hilfe", option.help()).finish();
    }

    private void addList(Options.CodeList list, Assembly field) {
        String part = edition == Edition.TWO ? "genericodeIdentification" : "codelisteReferenz";
        XmlElement names = new Assembly(part, edition, Kept.NOTHING)
                .text("canonicalIdentification", list.uri())
                .text("version", list.version())
                .text("canonicalVersionUri", list.versionUri())
                .finish();
        if (edition == Edition.TWO) {
            Assembly reference = new Assembly("codelisteReferenz", edition, Kept.NOTHING);
            if (list.id() != null) {
                reference.add(identity(new Identity(list.id(), null)));
            }
            field.add((names.children().isEmpty() ? reference : reference.add(names)).finish());
            return;
        }
        if (!names.children().isEmpty()) {
            field.add(names);
        }
        field.text("codeKey", list.codeKey()).text("nameKey", list.nameKey()).text("helpKey", list.helpKey());
    }

    private XmlElement rule(Rule rule) {
        Assembly assembly = described("regel", rule.description()).code("typ", rule.kind());
        return edition == Edition.TWO
                ? assembly.text("script", rule.script()).finish()
                : assembly.text("freitextRegel", rule.prose()).text("skript", rule.script()).finish();
    }

    private Assembly element(String name, SchemaElement element) {
        return described(name, element.description())
                .code("schemaelementart", element.stage())
                .text("hilfetextEingabe", element.help().input())
                .text("hilfetextAusgabe", element.help().output());
    }

    private Assembly described(String name, Description description) {
        return new Assembly(name, edition, description.kept())
                .add(identity(description.identity()))
                .text("name", description.name())
                .text(label(name), description.inputLabel())
                .text("bezeichnungAusgabe", description.outputLabel())
                .text("beschreibung", description.explanation())
                .text("definition", description.definition())
                .references(description.legalReferences())
                .code(edition == Edition.TWO ? "status" : "freigabestatus", status(description));
    }

    private String label(String name) {
        return edition == Edition.THREE && name.equals("stammdatenschema") ? "bezeichnung" : "bezeichnungEingabe";
    }

    private @Nullable ReleaseStatus status(Description description) {
        ReleaseStatus status = description.status();
        if (status != null && !status.belongsTo(edition)) {
            throw new IllegalArgumentException(status + " is no status of edition " + edition);
        }
        return status;
    }

    private XmlElement identity(Identity identity) {
        return new Assembly("identifikation", edition, Kept.NOTHING)
                .text("id", identity.id()).text("version", identity.version()).finish();
    }
}
