package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.Description;
import city.moves.engines.xdatenfelder.ElementStage;
import city.moves.engines.xdatenfelder.Identity;
import city.moves.engines.xdatenfelder.Kept;
import city.moves.engines.xdatenfelder.LegalReference;
import city.moves.engines.xdatenfelder.ReleaseStatus;
import city.moves.engines.xdatenfelder.XmlElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says of a part of a form which it is, what it is called and why it is there.
 *
 * @param law     that the part itself names
 * @param why     it is asked, for editors; empty if a law says it
 * @param changed when the file was last looked at
 */
record Describing(String id, String version, List<LegalReference> law, String why, String changed) {

    /** By law what names one; everything else is what our forms agree on. */
    ElementStage stage() {
        return law.isEmpty() ? ElementStage.HARMONISED : ElementStage.BY_LAW;
    }

    /** Of a form, which has no label for those who read the answers. */
    Description ofForm(String title) {
        return of(title, null, null);
    }

    Description of(String label, @Nullable XmlElement keyword) {
        return of(label, label, keyword);
    }

    private Description of(String label, @Nullable String outputLabel, @Nullable XmlElement keyword) {
        List<XmlElement> kept = new ArrayList<>();
        if (keyword != null) {
            kept.add(keyword);
        }
        kept.add(new XmlElement(true, "letzteAenderung", Map.of(), List.of(), changed));
        return new Description(new Identity(id, version), label, label, outputLabel, why.isEmpty() ? null : why, null, law,
                ReleaseStatus.DRAFT, new Kept(kept, Map.of()));
    }
}
