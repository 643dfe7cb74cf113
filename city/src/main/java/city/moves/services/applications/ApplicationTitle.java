package city.moves.services.applications;

import city.moves.platform.web.Language;
import city.moves.services.forms.ReadyForm;
import org.jspecify.annotations.Nullable;

/**
 * What an application is called on a page: in German as the service was when it began, in another language as its form is.
 *
 * @param lang of the text, if it is not that of the page
 */
record ApplicationTitle(String text, @Nullable String lang) {

    static ApplicationTitle of(Application application, ReadyForm form, Language language) {
        if (language == Language.DE) {
            return new ApplicationTitle(application.title(), null);
        }
        return form.foreign(language) == null ? new ApplicationTitle(form.title(), null)
                : new ApplicationTitle(application.title(), Language.DE.tag());
    }
}
