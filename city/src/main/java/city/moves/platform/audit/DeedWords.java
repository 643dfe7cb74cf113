package city.moves.platform.audit;

import city.moves.platform.web.Page;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a capability writes into the trail as people say it. Contributed as a bean by those for whom the messages
 * {@code deed.<module>.field.<field>} and {@code deed.<module>.value.<field>.<value>} are not enough.
 */
public interface DeedWords {

    /** The chain whose words these are. */
    String module();

    /** The words for one page, which may remember what they looked up for it. */
    default DeedWords on(Page page) {
        return this;
    }

    /** The name of a field; empty: that of the messages. */
    default Optional<String> field(Page page, String field) {
        return Optional.empty();
    }

    /** A value; empty: that of the messages, or days and times in the person's format. */
    default Optional<String> value(Page page, String field, String value) {
        return Optional.empty();
    }

    /** For fields whose values other messages name already: by field, with what the keys of these messages begin. */
    static DeedWords named(String module, Map<String, String> beginnings) {
        return new DeedWords() {

            @Override
            public String module() {
                return module;
            }

            @Override
            public Optional<String> value(Page page, String field, String value) {
                return Optional.ofNullable(beginnings.get(field)).flatMap(beginning -> said(page, beginning + value));
            }
        };
    }

    /** The text of a key; empty if there is none. */
    static Optional<String> said(Page page, String key, Object... arguments) {
        String text = page.text(key, arguments);
        return text.equals(key) ? Optional.empty() : Optional.of(text);
    }
}
