package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.operations.Setting;
import city.moves.testing.RunningCity;
import java.net.UnknownHostException;
import org.apache.catalina.util.NetMaskSet;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.web.MockHttpServletRequest;

/** Behind a proxy, as in every real city: what it names as the address of who asks is used, and never trusted too far. */
class AskingAddressTest {

    private static final String FIGURES = "/actuator/prometheus";

    private static RunningCity city;

    @BeforeAll
    static void openBehindAProxy() {
        city = RunningCity.alone("--moves.city.base-url=https://moves.example.org",
                "--server.forward-headers-strategy=native");
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "127.0.0.1:99", "127.0.0.1, 10.0.0.1", "10.0.0.1", "::ffff:127.0.0.1"})
    void whoSaysToBeThisMachineIsNotBelieved(String forged) {
        assertThat(city.visitor().get(FIGURES, "Accept", "text/plain", "X-Forwarded-For", forged).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "198.51.100.7:5412", "[2001:db8::1]:443", "198.51.100.7, unknown", "1.2.3.4.5:6",
            "[]", "[", "fe80::1%eth0", "_hidden"})
    void whateverAProxyWritesIsAnsweredWithThePage(String written) {
        assertThat(city.visitor().get("/anmelden", "X-Forwarded-For", written).statusCode()).isEqualTo(200);
    }

    @Test
    void thisMachineItselfStillReadsItsFigures() {
        assertThat(city.visitor().get(FIGURES, "Accept", "text/plain").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"198.51.100.7:5412, 198.51.100.7", "[2001:db8::1]:443, 2001:db8:0:0:0:0:0:1", "nobody, 0.0.0.0",
            "' 198.51.100.7', 198.51.100.7"})
    void anAddressIsReadWithoutItsPort(String written, String address) {
        assertThat(AskingAddress.plain(written)).isEqualTo(address);
    }

    @Test
    void whoHidesBehindTheNameOfThisMachineIsCounted() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        assertThat(AskingAddress.key(request)).isEmpty();
        request.setAttribute(NamedByProxy.ATTRIBUTE, true);
        assertThat(AskingAddress.key(request)).isPresent();
    }

    @Test
    void onlyTheProxiesThatAreNamedAreBelieved() throws UnknownHostException {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        RemoteIpValve valve = new RemoteIpValve();
        server.addEngineValves(valve);
        WebConfiguration configuration = new WebConfiguration();
        configuration.proxies("").customize(server);
        assertThat(believed(valve, "10.0.0.1")).as("every private address, unless some are named").isTrue();
        configuration.proxies("192.0.2.10, 2001:db8::10,10.9.0.0/16").customize(server);
        assertThat(believed(valve, "192.0.2.10")).isTrue();
        assertThat(believed(valve, "2001:db8:0:0:0:0:0:10")).isTrue();
        assertThat(believed(valve, "10.9.3.4")).isTrue();
        assertThat(believed(valve, "10.0.0.1")).isFalse();
        assertThat(believed(valve, "127.0.0.1")).isFalse();
    }

    private static boolean believed(RemoteIpValve valve, String address) throws UnknownHostException {
        return NetMaskSet.parse(valve.getInternalProxies()).contains(address);
    }

    @Test
    void aProxyThatIsNoAddressIsAMistake() {
        Setting proxies = new WebSettings().settings().getFirst();
        assertThat(proxies.accepts()).accepts("192.0.2.10", "192.0.2.10, 2001:db8::10", "10.0.0.0/8")
                .rejects("proxy.example", "10.0.0.0/99", ",", "300.1.2.3");
    }
}
