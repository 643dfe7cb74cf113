package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a field. Where a code is missing or unknown, which has been told, the plainest one stands in. */
final class FieldReader {
    private final Edition edition;
    private final Problems problems;
    private final DescriptionReader descriptions;

    FieldReader(Edition edition, Problems problems, DescriptionReader descriptions) {
        this.edition = edition;
        this.problems = problems;
        this.descriptions = descriptions;
    }

    @Nullable Field read(SourceElement element, ElementPath path) {
        Parts parts = new Parts(element, path, edition, problems);
        Description description = descriptions.read(parts);
        List<Rule> rules = descriptions.rules(parts, path);
        if (description == null) {
            return null;
        }
        FieldKind kind = parts.code("feldart", FieldKind.class);
        DataType type = parts.code("datentyp", DataType.class);
        return new Field(description, DescriptionReader.stage(parts), DescriptionReader.help(parts),
                kind == null ? FieldKind.INPUT : kind, type == null ? DataType.TEXT : type, constraint(parts, path),
                parts.text("inhalt"), options(parts, path), file(parts), parts.code("vorbefuellung", Prefill.class), rules);
    }

    private Constraint constraint(Parts field, ElementPath path) {
        SourceElement element = field.one("praezisierung");
        if (element == null) {
            return Constraint.NONE;
        }
        if (edition == Edition.TWO) {
            if (element.text().isEmpty()) {
                return Constraint.NONE;
            }
            Constraint constraint = ConstraintText.ofJson(element.text());
            if (constraint.remark() != null) {
                unreadable(element, path, element.text());
            }
            return constraint;
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (!ConstraintText.isUnderstood(attribute.getKey(), attribute.getValue())) {
                unreadable(element, path, attribute.toString());
            }
        }
        return ConstraintText.ofAttributes(element.attributes(), element.text().isEmpty() ? null : element.text());
    }

    private void unreadable(SourceElement element, ElementPath path, String detail) {
        problems.add(ProblemKind.CONSTRAINT_UNREADABLE, element.closed(), path, element.name(), detail);
    }

    private static FileDemands file(Parts field) {
        String size = field.text("maxSize");
        return new FileDemands(size == null ? null : Long.valueOf(size),
                field.all("mediaType").stream().map(SourceElement::text).toList());
    }

    private Options options(Parts field, ElementPath path) {
        SourceElement values = field.one("werte");
        SourceElement reference = field.one("codelisteReferenz");
        if (values != null) {
            if (reference != null) {
                problems.add(ProblemKind.UNEXPECTED, reference.opened(), path, reference.name(), "werte are given");
            }
            return inline(new Parts(values, path, edition, problems), path);
        }
        Parts list = reference == null ? null : new Parts(reference, path, edition, problems);
        if (list == null && field.one("codeKey") == null && field.one("nameKey") == null && field.one("helpKey") == null) {
            return new Options.None();
        }
        return list(field, list, path);
    }

    private Options inline(Parts values, ElementPath path) {
        List<Options.Option> options = new ArrayList<>();
        for (SourceElement value : values.all("wert")) {
            Parts parts = new Parts(value, path, edition, problems);
            String code = parts.text("code");
            if (code != null) {
                options.add(new Options.Option(code, parts.text("name", code), parts.text("hilfe")));
            }
        }
        return new Options.Inline(options);
    }

    private Options list(Parts field, @Nullable Parts reference, ElementPath path) {
        SourceElement identity = reference == null ? null : reference.one("identifikation");
        SourceElement generic = reference == null ? null : reference.one("genericodeIdentification");
        Parts names = generic == null ? reference : new Parts(generic, path, edition, problems);
        Parts id = identity == null ? null : new Parts(identity, path, edition, problems);
        return new Options.CodeList(id == null ? null : id.text("id"),
                names == null ? null : names.text("canonicalIdentification"),
                names == null ? null : names.text("version"),
                names == null ? null : names.text("canonicalVersionUri"),
                field.text("codeKey"), field.text("nameKey"), field.text("helpKey"));
    }
}
