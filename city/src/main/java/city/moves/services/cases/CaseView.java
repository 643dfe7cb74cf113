package city.moves.services.cases;

import java.util.Arrays;
import java.util.Optional;

/** The lists of the desk, by the word in their address. */
enum CaseView {
    INBOX("eingang"),
    MINE("meine"),
    FOLLOW_UP("wiedervorlage"),
    WAITING("rueckfragen"),
    TO_SIGN("zeichnen"),
    TEAM("team"),
    ALL("alle");

    private final String word;

    CaseView(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** All of them are too many to be counted for a page. */
    boolean isCounted() {
        return this != ALL;
    }

    static Optional<CaseView> of(String word) {
        return Arrays.stream(values()).filter(view -> view.word.equals(word)).findFirst();
    }
}
