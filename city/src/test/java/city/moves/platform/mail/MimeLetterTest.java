package city.moves.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.mail.MailSettings.Security;
import city.moves.platform.web.CityColours;
import city.moves.platform.web.Language;
import city.moves.platform.web.Theme;
import city.moves.testing.Accessibility;
import city.moves.testing.MovingClock;
import city.moves.testing.RunningCity;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives at an ordinary server: GreenMail, which parses it by itself. */
class MimeLetterTest {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private static final String EVIL = "Anna\r\nBcc: all@example.org\n\u2028<script>alert(1)</script> & \"Söhne\"";

    private static final DatabaseAccess DATABASE = RunningCity.get().copyOfTemplate();

    private final RunningCity city = RunningCity.get();

    @BeforeAll
    static void open() {
        SERVER.start();
        SERVER.setUser("stadt", "stadt", "geheim");
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @Test
    void aLetterArrivesInTwoFormsThatSayTheSame() throws Exception {
        MimeMessage arrived = arrived("two@example.org", MailNode.letter());
        assertThat(arrived.getSubject()).isEqualTo("Neues zu Ihrer Maßnahme");
        assertThat(arrived.getFrom()[0]).hasToString("Stuttgart <stadt@stuttgart.example>");
        assertThat(arrived.getReplyTo()[0]).hasToString("buergerbuero@stuttgart.example");
        assertThat(arrived.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(arrived.getHeader("Content-Language", null)).isEqualTo("de");
        assertThat(arrived.getMessageID()).matches("<[0-9a-f-]{36}@stuttgart\\.example>");
        MimeMultipart forms = (MimeMultipart) arrived.getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(forms.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat((String) forms.getBodyPart(0).getContent()).contains("Es gibt Neues.",
                "https://moves.example/strategie/massnahmen/e-akte", "Sie folgen dieser Maßnahme.", "Demo-Stadt");
        assertThat((String) forms.getBodyPart(1).getContent()).contains("Es gibt Neues.", "<html lang=\"de\">",
                "https://moves.example/strategie/massnahmen/e-akte", "Sie folgen dieser Maßnahme.", "Demo-Stadt");
    }

    @Test
    void nothingThatAPersonWroteBecomesAHeaderOrMarkup() throws Exception {
        MimeMessage arrived = arrived("evil@example.org", Letter.in(Language.EN, EVIL).heading(EVIL).paragraph(EVIL)
                .button(EVIL, "https://moves.example/?a=\"><script>".replaceAll("[\"<>]", "%3C"))
                .entry(EVIL, "https://moves.example/", EVIL).because(EVIL));
        assertThat(arrived.getHeader("Bcc")).isNull();
        assertThat(arrived.getAllRecipients()).hasSize(1);
        assertThat(arrived.getSubject())
                .isEqualTo("Anna Bcc: all@example.org <script>alert(1)</script> & \"Söhne\"");
        String html = (String) ((MimeMultipart) arrived.getContent()).getBodyPart(1).getContent();
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ");
    }

    @Test
    void aButtonLeadsToAPageOnly() {
        assertThatThrownBy(() -> MailNode.letter().button("Los", "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneClickEndsMailsOfAKindThatAllowsIt() throws Exception {
        MailAddress address = MailAddress.of("follower@example.org").orElseThrow();
        try (MailNode node = node()) {
            node.send(Mail.of("follow", "test.news", address, MailNode.letter())
                    .unsubscribedAt("https://moves.example/abmelden/AbC"));
            node.deliverDue();
        }
        MimeMessage arrived = to(address.text());
        assertThat(arrived.getHeader("List-Unsubscribe", null)).isEqualTo("<https://moves.example/abmelden/AbC>");
        assertThat(arrived.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void aWrongPasswordLeavesTheMailWaiting() {
        try (MailNode node = new MailNode(DATABASE, MailNode.settings(SERVER.getSmtp().getPort(), Security.NONE,
                "stadt", "falsch", "", 100), new MovingClock())) {
            var mail = node.write("locked");
            assertThat(node.deliverDue()).isFalse();
            assertThat(node.find(mail).hindrance()).isEqualTo(Hindrance.UNREACHABLE);
            assertThat(node.find(mail).answer()).contains("535");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "EN"})
    void theLetterIsReadableForEveryone(Language language) {
        String html = new LetterPress(city.bean(city.moves.platform.web.Messages.class),
                city.bean(city.moves.platform.web.City.class), city.bean(CityColours.class)).print(Letter.in(language, "Neues zur E-Akte")
                .heading("Diese Woche").paragraph("Zwei Zeilen.").button("Ansehen", "https://moves.example/a")
                .entry("E-Akte", "https://moves.example/b", "Der Meilenstein ist bestätigt.")
                .because("Sie folgen der Maßnahme.")).html();
        assertThat(html).doesNotContain("src=", "url(", "@import", "style=");
        Theme theme = language == Language.DE ? Theme.LIGHT : Theme.DARK;
        try (Page page = city.page(language, theme, language == Language.DE ? 1280 : 390)) {
            page.navigate("/robots.txt");
            page.setContent(html);
            Accessibility.check(page);
        }
    }

    @Test
    void aLetterWearsTheColoursOfItsCityAndNoOthers() {
        CityColours green = new CityColours("#ffd23f", "#131525", "#14532d", "#86efac");
        String html = new LetterPress(city.bean(city.moves.platform.web.Messages.class),
                city.bean(city.moves.platform.web.City.class), green).print(MailNode.letter()).html();
        assertThat(html).contains("4px solid #ffd23f", "background: #14532d", "a { color: #14532d", "background: #86efac")
                .doesNotContain("#2044aa", "#97afe1", "#b2c4e9");
    }

    private MimeMessage arrived(String address, Letter letter) {
        try (MailNode node = node()) {
            node.send(Mail.of(address, "test.news", MailAddress.of(address).orElseThrow(), letter));
            assertThat(node.deliverDue()).isTrue();
        }
        return to(address);
    }

    private MailNode node() {
        return new MailNode(DATABASE, MailNode.settings(SERVER.getSmtp().getPort(), Security.NONE, "stadt", "geheim",
                "", 100), new MovingClock());
    }

    private static MimeMessage to(String address) {
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            try {
                if (message.getAllRecipients()[0].toString().equals(address)) {
                    return message;
                }
            } catch (jakarta.mail.MessagingException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        throw new AssertionError("nothing arrived for " + address);
    }
}
