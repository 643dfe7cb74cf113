package city.moves.platform.web;

import city.moves.platform.values.PlainText;
import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Makes every text that enters by an address or a form {@linkplain PlainText plain} and takes out what no text holds:
 * control characters, which PostgreSQL may refuse, and halves of characters.
 */
@ControllerAdvice
class EnteredText {

    static String clean(String entered) {
        return PlainText.of(entered.replace("\r\n", "\n"), point ->
                (point == '\n' || point == '\t' || !Character.isISOControl(point))
                        && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
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
