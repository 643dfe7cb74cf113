package city.moves.services.documents;

import city.moves.platform.values.Money;
import java.util.List;

/** A piece of a letter. All of it is plain text: what looks like markup is printed as it stands. */
public sealed interface LetterPart {

    record Heading(String text) implements LetterPart {}

    record Paragraph(String text) implements LetterPart {}

    record Bullets(List<String> items) implements LetterPart {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** What is to be paid, with the sum below if there is more than one thing. */
    record Charges(List<Charge> charges) implements LetterPart {
        public Charges {
            charges = List.copyOf(charges);
        }

        Money sum() {
            return charges.stream().map(Charge::amount).reduce(Money.NONE, Money::plus);
        }
    }

    record Charge(String what, Money amount) {}

    /** What somebody typed into one large field: see {@link LetterText}. */
    static List<LetterPart> of(String text) {
        return LetterText.read(text);
    }
}
