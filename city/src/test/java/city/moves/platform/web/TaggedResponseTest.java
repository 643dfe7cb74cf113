package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TaggedResponseTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/daten.csv");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final TaggedResponse tagged = new TaggedResponse(request, response);

    @Test
    void aStreamedTableLeavesRowByRow() throws IOException {
        tagged.setContentType("text/csv;charset=UTF-8");
        tagged.getOutputStream().write("a,b\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(response.getContentAsString()).isEqualTo("a,b\r\n");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, no-cache");
        tagged.finish();
        assertThat(response.getHeader("ETag")).isNull();
    }

    @Test
    void aLongPageIsNotHeldBack() throws IOException {
        tagged.setContentType("application/json");
        byte[] part = new byte[1 << 18];
        tagged.getOutputStream().write(part);
        assertThat(response.getContentAsByteArray()).isEmpty();
        tagged.getOutputStream().write(part);
        tagged.getOutputStream().write(part);
        assertThat(response.getContentAsByteArray()).hasSize(3 * part.length);
    }

    @Test
    void aShortAnswerIsHeldUntilItIsWhole() throws IOException {
        tagged.setContentType("text/html;charset=UTF-8");
        tagged.getWriter().print("Grüße");
        tagged.flushBuffer();
        assertThat(response.getContentAsByteArray()).isEmpty();
        tagged.finish();
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("Grüße");
        assertThat(response.getHeader("ETag")).startsWith("W/");
    }

    @Test
    void whoSaysThatNobodyMayKeepItIsHeard() throws IOException {
        tagged.setHeader("Cache-Control", "no-store");
        tagged.setContentType("text/html");
        tagged.getOutputStream().write('a');
        tagged.finish();
        assertThat(response.getHeader("ETag")).isNull();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aCookieMakesAnAnswerPrivate() throws IOException {
        tagged.addHeader("Set-Cookie", "form=1");
        tagged.setContentType("text/html");
        tagged.getOutputStream().write('a');
        tagged.finish();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anAnswerThatWasBegunOnAnotherThreadGoesThrough() throws IOException {
        tagged.setContentType("application/json");
        tagged.getOutputStream().write('[');
        tagged.letThrough();
        tagged.getOutputStream().write(']');
        assertThat(response.getContentAsString()).isEqualTo("[]");
    }

    @Test
    void whatGoesThroughSaysHowLongItIs() throws IOException {
        tagged.setContentType("application/vnd.mapbox-vector-tile");
        tagged.setContentLength(3);
        tagged.getOutputStream().write(new byte[3]);
        assertThat(response.getHeader("Content-Length")).isEqualTo("3");
    }

    @Test
    void aLengthIsForgottenWithTheAnswerThatHadIt() throws IOException {
        tagged.setContentLength(3);
        tagged.resetBuffer();
        tagged.setContentType("application/problem+json");
        tagged.getOutputStream().write(new byte[7]);
        assertThat(response.getHeader("Content-Length")).isNull();
    }

    @Test
    void anErrorDropsWhatWasHeld() throws IOException {
        tagged.setContentType("text/html");
        tagged.getOutputStream().write('a');
        tagged.sendError(404);
        tagged.finish();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
