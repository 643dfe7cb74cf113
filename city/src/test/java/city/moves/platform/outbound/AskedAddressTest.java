package city.moves.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedAddressTest {

    @ParameterizedTest
    @CsvSource({"https://geo.example.org/wfs?service=WFS#x, https://geo.example.org/wfs?service=WFS, 443",
        "HTTP://Geo.Example.org:8080, http://geo.example.org:8080/, 8080", "http://a.b?c=d e, http://a.b/?c=d%20e, 80",
        "https://münchen.example/straße, https://xn--mnchen-3ya.example/stra%C3%9Fe, 443",
        "http://[2001:4860::1]/x, http://[2001:4860::1]/x, 80", "http://10.1.2.3/, http://10.1.2.3/, 80"})
    void anAddressHasOneForm(String typed, String read, int port) throws Hindered {
        AskedAddress asked = AskedAddress.of(typed);
        assertThat(asked.uri()).hasToString(read);
        assertThat(asked.port()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://a.b/", "file:///etc/passwd", "gopher://a/", "jar:http://a/!x", "//a.b/", "http:a.b", "http://",
        "https://user@a.b/", "https://user:word@a.b/", "http://a.b@127.0.0.1/", "http://2130706433/", "http://0177.0.0.1/",
        "http://0x7f000001/", "http://0x7f.0.0.1/", "http://127.1/", "http://127.0.1/", "http://017700000001/", "http://1.2.3.4.5/",
        "http://256.1.1.1/", "http://127.0.0.1./", "http://a_b/", "http://a b/", "http://[::1%25eth0]/", "http://a\\b/",
        "http://a.b\\@127.0.0.1/", "http://①②⑦.1/", "http://a.b:/", "http://a.b:x/", "http://[::1/", "http://a.b/\u0000"})
    void whatCanBeReadInTwoWaysIsNotRead(String typed) {
        assertThatThrownBy(() -> AskedAddress.of(typed)).as(typed).isInstanceOf(Hindered.class);
    }

    @ParameterizedTest
    @CsvSource({"/b, http://a.example/b", "b?c, http://a.example/x/b?c", "//b.example/, http://b.example/",
        "https://b.example, https://b.example/"})
    void aRedirectIsReadFromWhereItStands(String location, String leads) throws Hindered {
        assertThat(AskedAddress.of("http://a.example/x/y").redirected(location).uri()).hasToString(leads);
    }
}
