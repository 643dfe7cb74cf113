package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.testing.RunningCity;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.ModelAndView;

class TroubleAdviceTest {

    private final TroubleAdvice advice = RunningCity.get().bean(TroubleAdvice.class);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/geheim/erika.mustermann");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFaultShowsTheNumberThatStandsInTheLog() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger(Troubles.class);
        log.addAppender(lines);
        String body = answer(new IllegalStateException("secret of the house"));
        log.detachAppender(lines);

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(body).contains(RequestNumber.of(request)).doesNotContain("secret of the house");
        String line = lines.list.getFirst().getFormattedMessage();
        assertThat(line).contains(RequestNumber.of(request)).doesNotContain("mustermann");
    }

    @Test
    void aProgramLearnsOfEveryFieldThatWasRefused() throws Exception {
        request.addHeader("Accept", "application/json");
        String body = answer(new Refused(List.of(
                Refusal.ofField("day", "web.form.no-day"), Refusal.ofField("sum", "web.form.no-amount"))));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(body).contains("\"field\":\"day\"", "\"field\":\"sum\"", "26.11.2026");
    }

    @Test
    void aRefusedMethodNamesTheOthers() throws Exception {
        answer(new HttpRequestMethodNotSupportedException("PUT", List.of("GET", "POST")));
        assertThat(response.getStatus()).isEqualTo(Trouble.METHOD_NOT_ALLOWED.status());
        assertThat(response.getHeader("Allow")).contains("GET", "POST");
    }

    @Test
    void aReaderWhoLeftIsNoFaultButAHalfAnswerIsNeverTakenForTheWhole() throws Exception {
        response.getWriter().write("half");
        response.flushBuffer();
        Exception gone = new UncheckedIOException(new ClientAbortException("gone"));
        assertThat(advice.answer(gone, request, response)).isNull();
        assertThatThrownBy(() -> advice.answer(new IllegalStateException("broken"), request, response))
                .hasMessage("broken");
    }

    @Test
    void thePageOfAFaultIsNoDownload() throws Exception {
        response.setHeader("Content-Disposition", "attachment");
        answer(new IllegalStateException("broken"));
        assertThat(response.getHeader("Content-Disposition")).isNull();
    }

    private String answer(Exception thrown) throws Exception {
        ModelAndView answer = Objects.requireNonNull(advice.answer(thrown, request, response));
        response.setStatus(Objects.requireNonNull(answer.getStatus()).value());
        Objects.requireNonNull(answer.getView()).render(answer.getModel(), request, response);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
