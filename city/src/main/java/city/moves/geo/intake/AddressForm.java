package city.moves.geo.intake;

import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns with addresses as a form asks for them. */
final class AddressForm {

    static final String STREET = "adresse-strasse";
    private static final String HOUSE = "adresse-hausnummer";
    private static final String SUFFIX = "adresse-zusatz";
    private static final String POSTAL_CODE = "adresse-plz";
    private static final String DISTRICT = "adresse-stadtteil";

    private final Findings findings;
    private final ColumnsForm columns;

    AddressForm(Findings findings, ColumnsForm columns) {
        this.findings = findings;
        this.columns = columns;
    }

    Map<String, String> shown() {
        AddressColumns addresses = findings.addresses();
        Map<String, String> fields = new HashMap<>();
        if (addresses != null) {
            fields.put(STREET, slug(addresses.street()));
            fields.put(HOUSE, slug(addresses.house()));
            fields.put(SUFFIX, slug(addresses.suffix()));
            fields.put(POSTAL_CODE, slug(addresses.postalCode()));
            fields.put(DISTRICT, slug(addresses.district()));
        }
        return fields;
    }

    private String slug(String column) {
        return findings.column(column).map(columns::slug).orElse("");
    }

    /** @param possible true if the city has a register of addresses; null is read where the table has places itself */
    @Nullable AddressColumns read(Form form, boolean possible) {
        if (!findings.isTable()) {
            return null;
        }
        AddressColumns said = new AddressColumns(name(form, STREET), name(form, HOUSE), name(form, SUFFIX),
                name(form, POSTAL_CODE), name(form, DISTRICT));
        if (said.street().isEmpty()) {
            if (!findings.hasCoordinates() || !said.all().isEmpty()) {
                form.refuse(STREET, "geo.intake.address.no-street");
            }
            return null;
        }
        if (!possible) {
            form.refuse(STREET, "geo.intake.trouble.no-register");
        }
        return said;
    }

    private String name(Form form, String field) {
        return columns.bySlug(form.value(field)).map(Findings.Column::name).orElse("");
    }

    /** Its parts in the order in which an address is read. */
    List<Part> parts(Page page) {
        String none = findings.hasCoordinates() ? "geo.intake.address.coordinates" : "geo.intake.address.choose";
        return List.of(part(STREET, "geo.intake.address.street", none, page),
                part(HOUSE, "geo.intake.address.house", "geo.intake.address.with-street", page),
                part(SUFFIX, "geo.intake.address.suffix", "geo.intake.address.with-house", page),
                part(POSTAL_CODE, "geo.intake.address.postal-code", "geo.intake.address.none", page),
                part(DISTRICT, "geo.intake.address.district", "geo.intake.address.none", page));
    }

    /** A field of the form. */
    record Part(String field, String label, List<Option> options) {}

    private Part part(String field, String label, String none, Page page) {
        List<Option> options = new ArrayList<>(List.of(Option.of("", page.text(none))));
        findings.columns().forEach(column -> options.add(Option.of(columns.slug(column), column.name())));
        return new Part(field, page.text(label), options);
    }
}
