package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what all parts of a form have: identity, names, status, legal references, rules. */
final class DescriptionReader {
    private final Edition edition;
    private final Problems problems;

    DescriptionReader(Edition edition, Problems problems) {
        this.edition = edition;
        this.problems = problems;
    }

    /** Nothing can be said of a part without an id. */
    @Nullable Description read(Parts parts) {
        SourceElement element = parts.one("identifikation");
        Identity identity = element == null ? null : identity(element);
        if (identity == null) {
            return null;
        }
        String label = parts.text("bezeichnungEingabe");
        ReleaseStatus status = parts.code(edition == Edition.TWO ? "status" : "freigabestatus", ReleaseStatus.class);
        return new Description(identity, parts.text("name", identity.id()),
                label == null ? parts.text("bezeichnung") : label, parts.text("bezeichnungAusgabe"),
                parts.text("beschreibung"), parts.text("definition"), references(parts), status, parts.kept());
    }

    private @Nullable Identity identity(SourceElement element) {
        ignoreAttributes(element, ElementPath.TOP);
        Parts parts = new Parts(element, ElementPath.TOP, edition, problems);
        String id = parts.text("id");
        if (id != null && !isPartOfPaths(id)) {
            problems.add(ProblemKind.INVALID_VALUE, element.closed(), ElementPath.TOP, "id", id);
            return null;
        }
        return id == null ? null : new Identity(id, parts.text("version"));
    }

    /** Ids become names in submissions and steps of paths. */
    private static boolean isPartOfPaths(String id) {
        return id.matches("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    }

    List<Rule> rules(Parts bearer, ElementPath path) {
        List<Rule> rules = new ArrayList<>();
        for (SourceElement element : bearer.all("regel")) {
            Parts parts = new Parts(element, path, edition, problems);
            Description description = read(parts);
            if (description != null) {
                rules.add(new Rule(description, parts.code("typ", RuleKind.class),
                        edition == Edition.TWO ? description.definition() : parts.text("freitextRegel"),
                        parts.text(edition == Edition.TWO ? "script" : "skript")));
            }
        }
        return rules;
    }

    static List<LegalReference> references(Parts parts) {
        return parts.all("bezug").stream()
                .map(element -> new LegalReference(element.text(), element.attributes().get("link")))
                .toList();
    }

    static Help help(Parts parts) {
        return new Help(parts.text("hilfetextEingabe"), parts.text("hilfetextAusgabe"));
    }

    /** A missing stage has been told; the strictest one stands in. */
    static ElementStage stage(Parts parts) {
        ElementStage stage = parts.code("schemaelementart", ElementStage.class);
        return stage == null ? ElementStage.BY_LAW : stage;
    }

    void ignoreAttributes(SourceElement element, ElementPath path) {
        for (String attribute : element.attributes().keySet()) {
            problems.add(ProblemKind.ATTRIBUTE_IGNORED, element.opened(), path, element.name(), attribute);
        }
    }
}
