package city.moves.engines.xdatenfelder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the parts of one element together, in the order of the grammar. */
final class Assembly {
    private static final Map<String, String> LIST_VERSIONS = Map.of("freigabestatus", "2020-03-19");
    private static final Map<String, String> LIST_URIS = Map.of(
            "freigabestatus", "urn:xoev-de:xprozess:codeliste:status",
            "typ", "urn:xoev-de:fim:codeliste:xdatenfelder.regeltyp",
            "art", "urn:xoev-de:fim:codeliste:xdatenfelder.gruppenart");

    private final String name;
    private final Edition edition;
    private final Kept kept;
    private final List<XmlElement> parts = new ArrayList<>();

    Assembly(String name, Edition edition, Kept kept) {
        this.name = name;
        this.edition = edition;
        this.kept = kept;
        parts.addAll(kept.elements());
    }

    Assembly text(String part, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            parts.add(XmlElement.text(part, text).with(attributes(part)));
        }
        return this;
    }

    Assembly code(String part, @Nullable Coded value) {
        if (value != null) {
            Map<String, String> given = kept.attributesOf(part);
            parts.add(coded(part, value).with(given == null ? list(part) : given));
        }
        return this;
    }

    Assembly add(XmlElement part) {
        parts.add(part);
        return this;
    }

    Assembly addAll(List<XmlElement> more) {
        parts.addAll(more);
        return this;
    }

    Assembly references(List<LegalReference> references) {
        for (LegalReference reference : references) {
            Map<String, String> attributes = new HashMap<>(attributes("bezug"));
            if (reference.link() != null) {
                attributes.put("link", reference.link());
            }
            parts.add(XmlElement.text("bezug", reference.text()).with(attributes));
        }
        return this;
    }

    Assembly constraint(Constraint constraint) {
        String remark = constraint.remark() == null ? "" : constraint.remark();
        Map<String, String> attributes = new HashMap<>(attributes("praezisierung"));
        boolean asText = edition == Edition.TWO;
        boolean bare = ConstraintText.values(constraint).isEmpty();
        if (!asText) {
            attributes.putAll(ConstraintText.values(constraint));
        }
        String text = asText && remark.isEmpty() && !bare ? ConstraintText.json(constraint) : remark;
        if (!text.isEmpty() || !attributes.isEmpty()) {
            parts.add(XmlElement.text("praezisierung", text).with(attributes));
        }
        return this;
    }

    XmlElement finish() {
        List<String> order = Grammar.of(edition).within(name).stream().map(Slot::name).toList();
        for (XmlElement part : parts) {
            if (!order.contains(part.name())) {
                throw new IllegalArgumentException(name + " has no " + part.name() + " in edition " + edition);
            }
        }
        parts.sort(Comparator.comparingInt(part -> order.indexOf(part.name())));
        return XmlElement.parent(name, parts).with(attributes(name));
    }

    private Map<String, String> attributes(String part) {
        Map<String, String> given = kept.attributesOf(part);
        return given == null ? Map.of() : given;
    }

    private static XmlElement coded(String part, Coded value) {
        return XmlElement.parent(part, List.of(new XmlElement(false, "code", Map.of(), List.of(), value.code())));
    }

    private Map<String, String> list(String part) {
        boolean newer = edition == Edition.THREE && (part.equals("feldart") || part.equals("datentyp"));
        return Map.of("listURI", LIST_URIS.getOrDefault(part, "urn:xoev-de:fim:codeliste:xdatenfelder." + part),
                "listVersionID", LIST_VERSIONS.getOrDefault(part, newer ? "2.0" : "1.0"));
    }
}
