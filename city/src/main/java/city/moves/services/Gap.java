package city.moves.services;

import java.util.List;

/**
 * Something that a service lacks before people can rely on it.
 *
 * @param part      what it is about
 * @param message   key of the sentence that says what to do
 * @param arguments what the sentence names
 * @param needed    true if the service cannot be published with it; else it is advice
 */
public record Gap(Part part, String message, List<String> arguments, boolean needed) {

    /** A part of what is said of a service: its key in authored files and its field at the desk. */
    public enum Part {
        NAME("name", "name"),
        PLAIN("plain", "titel"),
        ENGLISH("plain", "titel-en"),
        SUMMARY("short", "kurz"),
        ENGLISH_SUMMARY("short", "kurz-en"),
        FULL("full", "text"),
        DOCUMENTS("documents", "unterlagen"),
        PROCEDURE("procedure", "ablauf"),
        KEY("key", "schluessel"),
        OFFICE("office", "stelle"),
        SITUATIONS("situations", "lebenslagen"),
        CLIENTELE("for", "fuer"),
        COSTS("costs", "kosten"),
        DURATION("duration", "dauer-hinweis"),
        LEGAL("legal", "recht"),
        ONLINE("online", "online-adresse"),
        WHY_NOT_ONLINE("whyNotOnline", "nicht-online"),
        WORDS("words", "suchworte"),
        RELATED("related", "verwandt");

        private final String authored;
        private final String field;

        Part(String authored, String field) {
            this.authored = authored;
            this.field = field;
        }

        public String authored() {
            return authored;
        }

        public String field() {
            return field;
        }
    }

    public Gap {
        arguments = List.copyOf(arguments);
    }

    static Gap needed(Part part, String message) {
        return new Gap(part, message, List.of(), true);
    }

    static Gap advice(Part part, String message, String... arguments) {
        return new Gap(part, message, List.of(arguments), false);
    }
}
