package city.moves.engines.periods;

/** The public holidays of Baden-Württemberg (Gesetz über die Sonntage und Feiertage, § 1). */
public enum Holiday {
    NEW_YEAR,
    EPIPHANY,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    ASCENSION,
    WHIT_MONDAY,
    CORPUS_CHRISTI,
    /** Once, on 31 October 2017. */
    REFORMATION,
    GERMAN_UNITY,
    ALL_SAINTS,
    CHRISTMAS,
    SECOND_CHRISTMAS
}
