package city.moves.services.forms.authored;

import city.moves.engines.xdatenfelder.Cardinality;
import city.moves.engines.xdatenfelder.LegalReference;
import city.moves.services.authored.AuthoredMap;
import java.util.List;

/** What entries of all kinds say alike. */
final class Written {

    private Written() {}

    /** The name of an entry, which stands behind what it is. */
    static String key(AuthoredMap one, String word) {
        String key = one.required(word);
        if (!key.isEmpty() && !key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            one.flaw(word, "„" + key + "“: ein Name besteht aus kleinen Buchstaben, Ziffern und Bindestrichen");
        }
        return key;
    }

    static Cardinality cardinality(AuthoredMap one, Cardinality usual) {
        Cardinality times = one.read("times", text -> Cardinality.parse(text).orElse(null), "eine Anzahl wie 1:3 oder 0:*");
        Cardinality cardinality = times == null ? usual : times;
        return one.yes("optional") ? new Cardinality(0, cardinality.max()) : cardinality;
    }

    static List<LegalReference> law(AuthoredMap one) {
        return one.texts("law").stream().map(text -> new LegalReference(text, null)).toList();
    }
}
