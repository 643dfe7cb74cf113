package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.services.Level;
import city.moves.testing.Accessibility;
import city.moves.testing.RunningCity;
import city.moves.testing.SharedData;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real form S00000121 of the federal catalogue, applied with from the first question to the reference. */
class BlaueKarteTest {

    private static final RunningCity CITY = RunningCity.get();
    private static final FilePayload PROOF = new FilePayload("nachweis.pdf", "application/pdf", FormWalker.PDF);

    /** After the fourth comes the step with groups in groups and what there may be several of, after the last the review. */
    private static final List<Integer> STEPS_OF_ALL_KINDS = List.of(3, 9);

    @ParameterizedTest
    @CsvSource({"DE, LIGHT, 1280", "EN, DARK, 390"})
    void somebodyAppliesWithARealFormAndEveryPageOnTheWayIsForEveryone(Language language, Theme theme, int width)
            throws IOException {
        String service = ServiceWithForm.of(CITY, Level.NONE,
                Files.readAllBytes(SharedData.path("services/xdatenfelder/BlaueKarte.xml")));
        Page page = CITY.page(language, theme, width);
        page.navigate(language.prefix() + ApplicationPaths.begin(service));
        Accessibility.check(page);
        page.click("main form button");
        page.click("button.kern-btn--primary");
        assertThat(page.locator(".mv-error-summary a").count()).as("an empty step says what is missing").isPositive();
        Accessibility.check(page);
        for (int step = 0; page.url().contains("/schritt/"); step++) {
            assertThat(step).as("each step is passed").isLessThan(25);
            fill(page);
            page.click("button.kern-btn--primary");
            if (language == Language.DE || STEPS_OF_ALL_KINDS.contains(step)) {
                Accessibility.check(page);
            }
        }
        page.check("[name=richtig]");
        page.click("button.kern-btn--primary");
        Accessibility.check(page);
        assertThat(page.locator(".mv-kicker").textContent()).containsPattern("\\d{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        RunningCity.leave(page);
    }

    /** What has to be answered, and what is asked for by those answers. */
    private static void fill(Page page) {
        for (Locator input : page.locator("main form input, main form textarea, main form select").all()) {
            String name = String.valueOf(input.getAttribute("name"));
            String type = String.valueOf(input.getAttribute("type"));
            boolean place = name.matches("([GF]\\d+(\\[\\d+])?/?)+");
            if (place && !isOptional(input) && List.of("text", "file", "radio").contains(type)) {
                switch (type) {
                    case "file" -> input.setInputFiles(PROOF);
                    case "radio" -> input.check();
                    default -> input.fill(answer(name));
                }
            }
        }
    }

    /** By its own label, or by that of a group around it. */
    private static boolean isOptional(Locator input) {
        return (boolean) input.evaluate("""
                input => {
                    const labels = [...(input.labels ?? [])];
                    for (let group = input.closest('fieldset'); group; group = group.parentElement.closest('fieldset')) {
                        labels.push(group.querySelector('legend'));
                    }
                    return labels.some(label => label?.querySelector('.kern-label__optional'));
                }""");
    }

    /** Each kind of answer has its own fields in this form. */
    private static String answer(String name) {
        return switch (name.replaceFirst(".*/", "")) {
            case "F00001016", "F00001015", "F00000004", "F00001025", "F00001026", "F00000008" -> "1.5.2026";
            case "F00001017" -> "1,75";
            case "F00000728" -> "65.000,00";
            case "F00000054", "F00000455" -> "70173";
            default -> "Şahin";
        };
    }
}
