package city.moves.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.AccessiblePdf;
import city.moves.testing.RunningCity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {

    private final RunningCity city = RunningCity.get();

    @Test
    void theReportIsADocumentForEveryone() throws IOException, InterruptedException {
        assertThat(city.visitor().get("/strategie/bericht").body()).contains("/strategie/bericht.pdf?stand=");
        HttpResponse<byte[]> german = get("/strategie/bericht.pdf", "");
        assertThat(german.headers().firstValue("Content-Type")).contains("application/pdf");
        AccessiblePdf.check(german.body());
        assertThat(AccessiblePdf.read(german.body())).contains("<Document de>", "<TH>", "Weiterer WLAN-Ausbau");

        HttpResponse<byte[]> again = get("/strategie/bericht.pdf", german.headers().firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);

        HttpResponse<byte[]> english = get("/en/strategie/bericht.pdf", "");
        AccessiblePdf.check(english.body());
        assertThat(AccessiblePdf.read(english.body())).contains("<Document en>", "<TH de>");
    }

    private HttpResponse<byte[]> get(String path, String tag) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(city.baseUrl() + path)).header("If-None-Match",
                    tag.isEmpty() ? "\"none\"" : tag).build(), BodyHandlers.ofByteArray());
        }
    }
}
