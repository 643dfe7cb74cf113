package city.moves.platform.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.HttpVisitor;
import city.moves.testing.RunningCity;
import city.moves.testing.WrittenMail;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.HttpURLConnection;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Following a measure, with an account and without one. */
class FollowingTest {

    private static final Pattern CONFIRMATION = Pattern.compile("/folgen/bestaetigen/[\\w-]{22}");

    private final RunningCity city = RunningCity.get();
    private final String measure = city.database().sql("""
            select measure_key from strategy.status_snapshot
            where day = (select max(day) from strategy.reporting_date where state = 'RELEASED')
                and word in ('ON_PLAN', 'AT_RISK', 'DELAYED')
            order by measure_key limit 1
            """).query(String.class).single();
    private final String page = "/folgen/massnahme/" + measure;

    @Test
    void anAddressFollowsAfterItSaidYes() {
        String address = "folgt." + UUID.randomUUID() + "@example.org";
        ask(city.visitor(), address);
        assertThat(following(address)).isFalse();
        String link = confirmation(address);
        HttpVisitor owner = city.visitor();
        assertThat(owner.get(link).statusCode()).isEqualTo(HttpURLConnection.HTTP_OK);
        assertThat(following(address)).as("opening the link says nothing").isFalse();
        owner.submit(link, link, Map.of());
        assertThat(following(address)).isTrue();
        assertThat(owner.get(link).statusCode()).as("used up").isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource
    void theQuestionToAnAddressIsWholeInBothLanguagesAndForms(Language language) {
        String address = "fragt." + UUID.randomUUID() + "@example.org";
        city.visitor().submit(language.address(page), language.address(page), Map.of("email", address));
        assertThat(WrittenMail.to(city, address)).singleElement().satisfies(mail -> mail.check(city, language));
    }

    @Test
    void aQuestionWithoutAnswerEndsAfterAWeek() {
        String address = "spaet." + UUID.randomUUID() + "@example.org";
        ask(city.visitor(), address);
        String link = confirmation(address);
        HttpVisitor owner = city.visitor();
        owner.get(link);
        try (var _ = city.clock().forward(Duration.ofDays(8))) {
            assertThat(owner.get(link).statusCode()).isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
        }
        assertThat(following(address)).isFalse();
    }

    @Test
    void nobodyFillsAStrangersMailboxOrLearnsWhoFollows() {
        String address = "opfer." + UUID.randomUUID() + "@example.org";
        HttpVisitor attacker = city.visitor();
        String first = ask(attacker, address);
        String second = ask(attacker, address);
        assertThat(second).isEqualTo(first);
        assertThat(questions(address)).hasSize(1);
        String link = confirmation(address);
        city.visitor().submit(link, link, Map.of());
        assertThat(ask(attacker, address)).isEqualTo(first);
        assertThat(questions(address)).hasSize(1);
    }

    @Test
    void aWrongAddressIsRefusedAtItsField() {
        HttpVisitor visitor = city.visitor();
        assertThat(visitor.submit(page, page, Map.of("email", "nicht.so")).statusCode())
                .isEqualTo(HttpURLConnection.HTTP_BAD_REQUEST);
        assertThat(visitor.submit(page, page, Map.of("email", "")).statusCode())
                .isEqualTo(HttpURLConnection.HTTP_BAD_REQUEST);
    }

    @Test
    void whatIsNotThereCannotBeFollowed() {
        assertThat(city.visitor().get("/folgen/massnahme/gibt-es-nicht").statusCode())
                .isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
        assertThat(city.visitor().get("/folgen/gibt.es.nicht/" + measure).statusCode())
                .isEqualTo(HttpURLConnection.HTTP_NOT_FOUND);
    }

    @Test
    void theFormerAddressLeadsToThePage() {
        HttpResponse<String> answer = city.visitor().get("/en/folgen/strategy.followed/" + measure);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(way ->
                assertThat(way).endsWith("/en" + page));
    }

    @Test
    void thePagesAreUsableByEveryone() {
        try (Page german = city.page(Language.DE, Theme.LIGHT, 1280)) {
            german.navigate("/strategie/massnahmen/" + measure);
            german.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Maßnahme folgen")).click();
            Accessibility.check(german);
            german.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Folgen").setExact(true)).click();
            Accessibility.check(german);
            String address = "seite." + UUID.randomUUID() + "@example.org";
            german.fill("input[name=email]", address);
            german.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Folgen").setExact(true)).click();
            assertThat(german.content()).contains("Fast fertig");
            Accessibility.check(german);
            german.navigate(confirmation(address));
            Accessibility.check(german);
            german.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ja, ich möchte folgen")).click();
            Accessibility.check(german);
        }
        try (Page english = city.page(Language.EN, Theme.DARK, 390)) {
            english.navigate("/anmelden");
            english.fill("input[name=name]", "anna.beck");
            english.fill("input[name=password]", "digital-moves");
            english.click("main button[type=submit]");
            english.navigate("/en" + page);
            english.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Follow").setExact(true)).click();
            Accessibility.check(english);
            english.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop following")).click();
            Accessibility.check(english);
        }
    }

    /** What a person without account is shown after asking. */
    private String ask(HttpVisitor visitor, String address) {
        String shown = visitor.submit(page, page, Map.of("email", address)).headers().firstValue("Location").orElseThrow();
        return visitor.get(shown.substring(shown.indexOf("/folgen"))).body().replaceAll("value=\"[^\"]*\"", "");
    }

    private boolean following(String address) {
        return city.database().sql("""
                select exists (select from notifications.follower where email = :email and confirmed_at is not null)
                """).param("email", address).query(Boolean.class).single();
    }

    private List<String> questions(String address) {
        return city.database().sql("select plain from mail.message where recipient = :email and kind = 'follow.question'")
                .param("email", address).query(String.class).list();
    }

    private String confirmation(String address) {
        Matcher link = CONFIRMATION.matcher(questions(address).getFirst());
        assertThat(link.find()).isTrue();
        return link.group();
    }
}
