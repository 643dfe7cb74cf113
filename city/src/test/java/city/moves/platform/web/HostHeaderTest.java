package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger writes whatever host they like; no answer, which others may be given from a cache, ever repeats it. */
class HostHeaderTest {

    private static final String FORGED = "evil.example";

    private final RunningCity city = RunningCity.get();

    @ParameterizedTest
    @CsvSource({
        "/sitemap.xml, 200, <loc>",
        "/robots.txt, 200, Sitemap: ",
        "/strategie, 200, hreflang",
        "/probleme/not-found, 200, <code>",
        "/api/v1/datasets, 200, href",
        "/api/v1/indicators, 200, href",
        "/api/v1/nothing, 404, type",
        "/strategie/aenderungen.atom, 200, tag:localhost",
        "/amt, 302, Location: /anmelden",
        "/konto, 302, Location: /anmelden"})
    void noAnswerRepeatsAForgedHost(String path, int status, String witness) {
        String answer = ask(path, FORGED);
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains(witness).doesNotContain(FORGED);
        assertThat(ask(path, FORGED + ":" + 80)).doesNotContain(FORGED);
    }

    @Test
    void withoutPublicAddressAForgedHostBecomesThisMachine() {
        assertThat(ask("/robots.txt", FORGED)).contains("Sitemap: " + city.baseUrl() + "/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4711", "LOCALHOST:4711", "127.0.0.1:4711", "127.8.8.8:4711", "[::1]:4711"})
    void thisMachineMayBeCalledByEachOfItsNames(String host) {
        assertThat(ask("/robots.txt", host)).containsIgnoringCase("Sitemap: http://" + host + "/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost.evil.example", "127.0.0.1.evil.example", "evil-localhost", "10.0.0.1", "[2001:db8::1]"})
    void whatOnlyLooksLikeThisMachineIsNot(String host) {
        assertThat(ask("/robots.txt", host)).contains("Sitemap: " + city.baseUrl() + "/sitemap.xml");
    }

    private String ask(String path, String host) {
        return RawRequest.send(city.baseUrl(), "GET " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nAccept: */*\r\nConnection: close\r\n\r\n");
    }
}
