package city.moves.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A situation of life in which people look for services, in the order in which they are shown. */
public enum Situation {
    UMZUG_UND_WOHNEN("life-home"),
    AUSWEISE_UND_NACHWEISE("life-identity"),
    GEBURT_UND_FAMILIE("life-family"),
    SCHULE_UND_BILDUNG("idea"),
    HEIRAT_UND_NAME("people"),
    SOZIALES_UND_GESUNDHEIT("life-help"),
    AUTO_UND_VERKEHR("life-mobility"),
    ZUZUG_AUS_DEM_AUSLAND("language"),
    STERBEFALL("document"),
    UNTERNEHMEN("life-work"),
    BAUEN_UND_GRUNDSTUECK("life-building"),
    TIERE_FREIZEIT_SICHERHEIT("place"),
    UMWELT_UND_ABFALL("life-waste"),
    STEUERN_UND_ABGABEN("charts"),
    KULTUR_UND_SPORT("appointment"),
    MITMACHEN_UND_MELDEN("message");

    private final String icon;

    Situation(String icon) {
        this.icon = icon;
    }

    /** Meaning in the table of icons. */
    public String icon() {
        return icon;
    }

    /** As it stands in addresses and in authored files. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Situation> of(String slug) {
        return Arrays.stream(values()).filter(one -> one.slug().equals(slug)).findFirst();
    }
}
