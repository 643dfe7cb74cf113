package city.moves.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningCityTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void theCityAnswers() {
        assertThat(city.visitor().get("/actuator/health").statusCode()).isPositive();
    }

    @Test
    void theDatabaseSortsByTheAlphabetOfPeopleWhereAsked() {
        assertThat(city.database().sql("""
                SELECT string_agg(word, ' ' ORDER BY word COLLATE "de-x-icu")
                FROM (VALUES ('Zoo'), ('Ärger'), ('Bach')) AS words (word)
                """).query(String.class).single()).isEqualTo("Ärger Bach Zoo");
    }

    @Test
    void theClockCanBeMovedAndGoesBack() {
        Clock clock = city.bean(Clock.class);
        Instant before = clock.instant();
        try (MovingClock.Moved moved = city.clock().forward(Duration.ofDays(400))) {
            assertThat(moved).isNotNull();
            assertThat(clock.instant()).isAfter(before.plus(Duration.ofDays(399)));
        }
        assertThat(clock.instant()).isBefore(before.plus(Duration.ofDays(1)));
    }

    @Test
    void aTestCanHaveADatabaseOfItsOwn() throws SQLException {
        DatabaseAccess first = city.copyOfTemplate();
        DatabaseAccess second = city.copyOfTemplate();
        try (Connection connection = first.connect()) {
            assertThat(connection.createStatement().execute("CREATE TABLE mine (id int)")).isFalse();
        }
        try (Connection connection = second.connect()) {
            assertThat(connection.getMetaData().getTables(null, "public", "mine", null).next()).isFalse();
        }
    }

    @Test
    void theJudgeOfPagesFindsWhatIsWrong() {
        Page page = city.page(Language.DE, Theme.LIGHT, 320);
        page.setContent("<html><body><img src=\"data:,\"><div class=\"wide\">x</div></body></html>");
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(".wide { width: 900px }"));
        assertThat(Accessibility.findings(page))
                .anyMatch(finding -> finding.startsWith("image-alt"))
                .anyMatch(finding -> finding.startsWith("html-has-lang"))
                .anyMatch(finding -> finding.startsWith("scrolls to the side"));
        page.context().close();
    }

    @Test
    void theJudgeOfPagesKnowsColoursAgainButNeverTakesOneTextForAnother() {
        Page page = city.page(Language.DE, Theme.LIGHT, 320);
        page.setContent("<html lang=\"de\"><title>t</title><body style=\"background: #fff\"><main><h1>Eins</h1>"
                + "<p style=\"color: #111\">gut</p></main></body></html>");
        assertThat(Accessibility.findings(page)).isEmpty();
        for (String worse : List.of("color: #ddd", "color: #111; background: #222", "color: #111; background: #222; opacity: .9")) {
            page.evaluate("style => { document.querySelector('p').style = style; }", worse);
            assertThat(Accessibility.findings(page)).as(worse).anyMatch(finding -> finding.startsWith("color-contrast"));
            assertThat(Accessibility.findings(page)).as(worse + " again").anyMatch(finding -> finding.startsWith("color-contrast"));
        }
        page.evaluate("() => { document.querySelector('p').style = 'color: #111'; document.querySelector('main').style = 'background: #222; color: #fff'; }");
        assertThat(Accessibility.findings(page)).as("behind it").anyMatch(finding -> finding.startsWith("color-contrast"));
        page.context().close();
    }
}
