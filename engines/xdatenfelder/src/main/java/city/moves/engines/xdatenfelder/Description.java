package city.moves.engines.xdatenfelder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every part of a schema says of itself.
 *
 * @param inputLabel    shown to whoever fills the form in (BezeichnungEingabe)
 * @param outputLabel   shown to whoever reads the answers (BezeichnungAusgabe)
 * @param explanation   for editors (Beschreibung)
 * @param definition    for editors; edition 2 has the prose of its rules here
 * @param status        absent for rules of edition 3
 */
public record Description(
        Identity identity,
        String name,
        @Nullable String inputLabel,
        @Nullable String outputLabel,
        @Nullable String explanation,
        @Nullable String definition,
        List<LegalReference> legalReferences,
        @Nullable ReleaseStatus status,
        Kept kept) {
    public Description {
        legalReferences = List.copyOf(legalReferences);
    }

    public String label() {
        return inputLabel == null ? name : inputLabel;
    }
}
