package city.moves.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A mail as it waits in the outbox, in both of its forms. */
public record WrittenMail(String kind, String language, String subject, String plain, String html) {

    private static final String RAW_KEY =
            "\\b(audit|identity|mail|notice|notifications|strategy|web)(\\.[A-Za-z-]+){2,}";

    /** What was written to this address, in order. */
    public static List<WrittenMail> to(RunningCity city, String address) {
        return city.database().sql("""
                select kind, language, subject, plain, html from mail.message where recipient = :address order by id
                """).param("address", address).query(WrittenMail.class).list();
    }

    /** Says the same in both forms, in words alone, and can be read by everyone: wide and light, narrow and dark. */
    public void check(RunningCity city, Language spoken) {
        assertThat(language).isEqualTo(spoken.name());
        Document document = Jsoup.parse(html);
        String shown = document.wholeText();
        String ledTo = String.join("\n", document.select("a").eachAttr("href"));
        for (String form : List.of(subject, plain, shown)) {
            assertThat(form.replaceAll("https?://\\S+", "")).as(kind).isNotBlank().doesNotContainPattern(RAW_KEY)
                    .doesNotContainPattern("\\{\\d}").doesNotContain("null");
        }
        assertThat(shown).as(kind).contains(subject);
        plain.lines().filter(line -> !line.matches("[-=]+ ?") && !line.isBlank())
                .map(line -> line.replaceFirst("^(\\*| ) +", "").replaceFirst(":$", ""))
                .forEach(line -> assertThat(line.startsWith("http") ? ledTo : shown).as(kind).contains(line));
        check(city.page(spoken, Theme.LIGHT, 800));
        check(city.page(spoken, Theme.DARK, 390));
    }

    private void check(Page page) {
        page.navigate("/robots.txt");
        page.setContent(html);
        Accessibility.check(page);
        page.context().close();
    }
}
