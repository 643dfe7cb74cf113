package city.moves;

import city.moves.platform.operations.Setting;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;

/** What can be said at the terminal or, with less weight, in the environment. */
enum Option {

    PORT("--port", Setting.number("moves.port", 0, 65_535), "8080"),
    DATA("--data", Setting.text("moves.data-folder"), "data"),
    DATABASE("--db", new Setting("moves.db", "an address such as " + Option.POSTGRES + "host:5432/moves",
            Option::isDatabase, true), ""),
    USER("--db-user", Setting.text("moves.db-user"), "moves"),
    CITY("--city", Setting.oneOf("moves.city", "demo", "empty"), "demo"),
    BASE_URL("--base-url", Setting.address("moves.base-url"), "");

    static final Setting PASSWORD = Setting.secret("moves.db-password");

    private static final String POSTGRES = "jdbc:postgresql://";

    private final String word;
    private final Setting setting;
    private final String usual;

    Option(String word, Setting setting, String usual) {
        this.word = word;
        this.setting = setting;
        this.usual = usual;
    }

    static Optional<Option> named(String word) {
        return Arrays.stream(values()).filter(option -> option.word.equals(word)).findFirst();
    }

    String word() {
        return word;
    }

    Setting setting() {
        return setting;
    }

    /** Taken if nobody says anything. */
    String usual() {
        return usual;
    }

    /** The driver's own judgement, without what it says aloud, and a name of the database. */
    private static boolean isDatabase(String address) {
        Logger talk = Logger.getLogger(Driver.class.getPackageName());
        talk.setLevel(Level.OFF);
        try {
            return address.startsWith(POSTGRES) && Driver.parseURL(address, null) != null
                    && address.substring(POSTGRES.length()).matches("[^/?]+/[^/?]+(\\?.*)?");
        } finally {
            talk.setLevel(null);
        }
    }
}
