package city.moves.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.org", "anna.beck+stadt@amt.stuttgart.example", "o'neill@example.org", "a@b"})
    void anAddressStaysAsItIs(String entered) {
        assertThat(MailAddress.of(entered).map(MailAddress::text)).contains(entered);
    }

    @Test
    void aDomainIsWrittenSoThatEveryServerUnderstandsIt() {
        assertThat(MailAddress.of("  Anna@Müller.Example ").map(MailAddress::text))
                .contains("Anna@xn--mller-kva.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "@example.org", "anna@", "anna@-x.org", "anna@x..org", "a b@example.org",
        "anna@example.org,ben@example.org", "Anna <anna@example.org>", "anna@example.org\r\nBcc: b@example.org",
        "anna\n@example.org", "\"anna beck\"@example.org", ".anna@example.org", "anna@[127.0.0.1]", "ännä@example.org"})
    void whatIsNotOneAddressIsNone(String entered) {
        assertThat(MailAddress.of(entered)).isEmpty();
    }

    @Test
    void nobodyMakesAnAddressOfSomethingElse() {
        assertThatThrownBy(() -> new MailAddress("anna@example.org\n")).isInstanceOf(IllegalArgumentException.class);
        assertThat(MailAddress.of("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(MailAddress.of("a@" + "example.".repeat(40) + "org")).isEmpty();
    }
}
