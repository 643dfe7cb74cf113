package city.moves.services.forms;

import city.moves.engines.xdatenfelder.DataType;
import city.moves.engines.xdatenfelder.ElementPath;
import city.moves.engines.xdatenfelder.Field;
import city.moves.engines.xdatenfelder.FieldKind;
import city.moves.engines.xdatenfelder.FileDemands;
import city.moves.engines.xdatenfelder.Options;
import java.util.List;
import java.util.Locale;

/** What stands on a page of a form, in the order of the form. */
public sealed interface Part {

    /** Something to read. */
    record Reading(String text) implements Part {}

    /**
     * Something to answer.
     *
     * @param name     of the field on the page: the place of the answer, such as {@code G1[0]/F2}
     * @param optional true if it may stay empty as things are
     */
    record Question(String name, ElementPath path, Field field, boolean optional) implements Part {

        private static final int LONGEST_LINE = 200;
        private static final int SHORT = 12;
        private static final int MEDIUM = 30;
        /** Of more options one types the beginning instead of reading them all. */
        private static final int MOST_READ = 15;

        public DataType type() {
            return field.type();
        }

        public String label() {
            return field.description().label();
        }

        public String hint() {
            return ReadyForm.hint(field.help().input());
        }

        public List<Options.Option> options() {
            return field.options() instanceof Options.Inline(List<Options.Option> inline) ? inline : List.of();
        }

        /** True if one looks for an option by its name: there are many, and each has a name of its own. */
        public boolean isSearched() {
            return options().size() > MOST_READ && options().stream()
                    .map(option -> option.name().toLowerCase(Locale.GERMAN)).distinct().count() == options().size();
        }

        /** What is kept of a typed text. */
        public String kept(String typed) {
            String text = typed.strip();
            if (asksForIban()) {
                return Iban.kept(text);
            }
            return !isSearched() ? AnswerText.kept(type(), typed) : options().stream()
                    .filter(option -> option.name().equalsIgnoreCase(text) || option.code().equals(text)).findFirst()
                    .map(Options.Option::code).orElse(text);
        }

        /** A kept text as somebody would have typed it. */
        public String typed(String kept) {
            return !isSearched() ? AnswerText.typed(type(), kept) : options().stream()
                    .filter(option -> option.code().equals(kept)).findFirst().map(Options.Option::name).orElse(kept);
        }

        boolean asksForIban() {
            return Facts.asked(field).filter(Fact.IBAN::equals).isPresent();
        }

        public boolean isFixed() {
            return field.kind() == FieldKind.LOCKED || field.kind() == FieldKind.HIDDEN;
        }

        /** Of the field on the page, which shows how long an answer is; empty if that is open. */
        public String size() {
            Integer most = field.constraint().maxLength();
            if (field.type() == DataType.TIME || field.type() == DataType.DATE_TIME) {
                return "date";
            }
            return most == null || most > MEDIUM ? "" : most > SHORT ? "medium" : "short";
        }

        /** True if an answer may be too long for one line. */
        public boolean isLong() {
            Integer most = field.constraint().maxLength();
            return field.type().isText() && most != null && most > LONGEST_LINE;
        }

        public FileDemands file() {
            return field.file();
        }
    }

    /**
     * What is shown or not by other answers of the same page. A browser can show and hide it while somebody answers.
     *
     * @param name   the place that comes and goes
     * @param hidden true if it is not shown as things are
     */
    record Dependent(String name, boolean hidden, Part part) implements Part {}

    /** A value that the form works out by itself. */
    record Computed(String name, Field field, String value) implements Part {}

    /**
     * Questions that belong together.
     *
     * @param name      the place of the group
     * @param title     empty if the form gives none
     * @param optional  true if the whole group may stay empty
     * @param removable true if it is one of several and may be taken away
     */
    record Block(String name, String title, String hint, boolean optional, boolean removable, List<Part> parts)
            implements Part {
        public Block {
            parts = List.copyOf(parts);
        }

        /** One of several that would else be called the same. */
        Block numbered(int number) {
            return title.isEmpty() ? this : new Block(name, title + " " + number, hint, optional, removable, parts);
        }
    }

    /**
     * Answers or groups of which there may be several.
     *
     * @param name  the place without number
     * @param parts one for each, numbered from 0
     * @param more  true if another one may be added
     */
    record Several(String name, String title, String hint, List<Part> parts, boolean more) implements Part {
        public Several {
            parts = List.copyOf(parts);
        }
    }
}
