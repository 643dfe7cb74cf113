package city.moves.platform.web;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Makes every text that enters by an address or a form NFC (Unicode Standard Annex 15) and takes out what no text
 * holds: control characters, which PostgreSQL may refuse, and halves of characters.
 */
@ControllerAdvice
class EnteredText {

    /** Composes last, because what is dropped may have stood between a letter and its accent. */
    static String clean(String entered) {
        StringBuilder kept = new StringBuilder(entered.length());
        entered.replace("\r\n", "\n").codePoints()
                .filter(point -> point == '\n' || point == '\t' || !Character.isISOControl(point))
                .filter(point -> !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** For parameters and parts of the path that a controller takes as a text; a {@link Form} cleans its own. */
    @InitBinder
    void prepare(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String entered) {
                setValue(clean(entered));
            }
        });
    }
}
