package city.moves.engines.xdatenfelder.submissions;

import city.moves.engines.xdatenfelder.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The XML Schema (1.0) of the submissions of a form. */
public final class SubmissionXmlSchema {
    /** Judges refuse larger numbers of occurrences, as they refuse other attempts to exhaust them. */
    private static final int MOST_OCCURRENCES = 1_000;

    private final XmlLines out = new XmlLines();

    private SubmissionXmlSchema() {}

    public static String of(SubmissionForm form) {
        SubmissionXmlSchema schema = new SubmissionXmlSchema();
        schema.out.open("xs:schema", "xmlns:xs", "http://www.w3.org/2001/XMLSchema", "xmlns", SubmissionForm.NAMESPACE,
                "targetNamespace", SubmissionForm.NAMESPACE, "elementFormDefault", "qualified");
        schema.out.open("xs:element", "name", form.name());
        schema.label(form.label());
        schema.group(form.places(), false);
        schema.out.close("xs:element");
        return schema.out.close("xs:schema").toString();
    }

    private void label(String label) {
        out.open("xs:annotation").text("xs:documentation", label).close("xs:annotation");
    }

    private void group(List<Place> places, boolean choice) {
        String order = choice ? "xs:choice" : "xs:sequence";
        out.open("xs:complexType");
        if (choice) {
            out.open(order, "minOccurs", "0");
        } else {
            out.open(order);
        }
        places.forEach(this::place);
        out.close(order).close("xs:complexType");
    }

    private void place(Place place) {
        String max = place.isUnbounded() || place.max() > MOST_OCCURRENCES ? "unbounded" : String.valueOf(place.max());
        String[] occurrence = {"name", place.name(), "minOccurs", String.valueOf(Math.min(place.min(), MOST_OCCURRENCES)),
                "maxOccurs", max};
        if (place.facets() instanceof Facets.FileFacets) {
            out.empty("xs:element", occurrence[0], occurrence[1], occurrence[2], occurrence[3], occurrence[4], occurrence[5],
                    "type", "xs:anyType");
            return;
        }
        out.open("xs:element", occurrence);
        label(place.label());
        Facets facets = place.facets();
        if (facets == null) {
            group(place.inner(), place.choice());
        } else {
            value(facets);
        }
        out.close("xs:element");
    }

    private void value(Facets facets) {
        out.open("xs:simpleType");
        switch (facets) {
            case Facets.TextFacets text -> {
                out.open("xs:restriction", "base", "xs:string");
                facet("xs:minLength", text.minLength());
                facet("xs:maxLength", text.maxLength());
                facet("xs:pattern", text.pattern());
            }
            case Facets.CodeFacets codes -> {
                out.open("xs:restriction", "base", codes.codes().stream().allMatch(this::isToken) ? "xs:token" : "xs:string");
                codes.codes().forEach(code -> facet("xs:enumeration", code));
            }
            case Facets.NumberFacets number -> number(number);
            case Facets.DayFacets day -> {
                out.open("xs:restriction", "base", "xs:date");
                facet("xs:pattern", Facets.DAY);
                facet("xs:minInclusive", day.min());
                facet("xs:maxInclusive", day.max());
            }
            case Facets.TimeFacets time -> {
                out.open("xs:restriction", "base", "xs:time");
                facet("xs:pattern", "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]");
            }
            case Facets.DateTimeFacets time -> {
                out.open("xs:restriction", "base", "xs:dateTime");
                facet("xs:pattern", Facets.DAY + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]");
            }
            case Facets.TruthFacets truth -> {
                out.open("xs:restriction", "base", "xs:boolean");
                facet("xs:pattern", "true|false");
            }
            case Facets.FileFacets file -> throw new IllegalArgumentException("any type is no simple one");
        }
        out.close("xs:restriction").close("xs:simpleType");
    }

    private void number(Facets.NumberFacets number) {
        out.open("xs:restriction", "base", switch (number.type()) {
            case INTEGER -> "xs:integer";
            case CURRENCY -> "xs:decimal";
            default -> "xs:float";
        });
        if (number.type() == DataType.CURRENCY) {
            facet("xs:fractionDigits", 2);
        }
        facet("xs:minInclusive", number.min() == null ? null : number.min().toPlainString());
        facet("xs:maxInclusive", number.max() == null ? null : number.max().toPlainString());
    }

    private void facet(String name, @Nullable Object value) {
        if (value != null) {
            out.empty(name, "value", value.toString());
        }
    }

    private boolean isToken(String code) {
        return code.equals(code.strip()) && !code.contains("  ") && code.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r');
    }
}
