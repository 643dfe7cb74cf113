package city.moves.platform.personal;

/** What allows the city to keep something about people; the text {@code personal.basis.<name>} names the article. */
public enum Lawfulness {
    /** Regulation (EU) 2016/679, Article 6 (1) (a). */
    CONSENT,
    /** Article 6 (1) (c). */
    LEGAL_DUTY,
    /** Article 6 (1) (e). */
    PUBLIC_TASK
}
