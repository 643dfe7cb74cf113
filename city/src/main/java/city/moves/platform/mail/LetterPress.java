package city.moves.platform.mail;

import city.moves.platform.web.City;
import city.moves.platform.web.CityColours;
import city.moves.platform.web.Messages;
import city.moves.platform.web.Templates;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes both forms of a letter. */
@Component
class LetterPress {

    /** The two forms, which say the same. */
    record Printed(String plain, String html) {}

    private final Messages messages;
    private final City city;
    private final CityColours colours;

    LetterPress(Messages messages, City city, CityColours colours) {
        this.messages = messages;
        this.city = city;
        this.colours = colours;
    }

    Printed print(Letter letter) {
        String sender = messages.text(letter.language(), city.demo() ? "mail.sender-demo" : "mail.sender", city.name());
        return new Printed(plain(letter, sender), Templates.text("platform/mail/letter",
                Map.of("letter", letter, "city", city.name(), "colours", colours, "sender", sender)));
    }

    /** One line for each sentence or address; the reader's program breaks lines. */
    private static String plain(Letter letter, String sender) {
        String text = letter.blocks().stream().map(LetterPress::plain).collect(Collectors.joining("\n\n"));
        String wayOut = letter.wayOut() == null ? "" : plain(letter.wayOut()) + "\n";
        String end = (letter.because().isEmpty() ? "" : letter.because() + "\n") + wayOut + sender;
        return text + "\n\n-- \n" + end + "\n";
    }

    private static String plain(Letter.Block block) {
        return switch (block) {
            case Letter.Heading heading -> heading.text() + "\n" + "=".repeat(Math.min(heading.text().length(), 60));
            case Letter.Paragraph paragraph -> paragraph.text();
            case Letter.Button button -> button.label() + ":\n" + button.address();
            case Letter.Entry entry -> "* " + entry.title()
                    + (entry.text().isEmpty() ? "" : "\n  " + entry.text()) + "\n  " + entry.address();
        };
    }
}
