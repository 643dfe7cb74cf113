package city.moves.platform.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Tomcat refuses before the application sees it: an address that cannot be read, a head that is too long.
 * Without it Tomcat would show a page of its own.
 */
final class LastAnswer extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(LastAnswer.class);
    private static final int FIRST_ERROR = 400;

    private final Troubles troubles;

    LastAnswer(Troubles troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeadersFilter.protect(response);
            response.setHeader(RequestNumber.HEADER, RequestNumber.of(request));
            response.setHeader("Cache-Control", "no-store");
            troubles.write(Troubles.refusal(status), new FailedRequest(request), response);
            response.finishResponse();
        } catch (IOException | RuntimeException unanswered) {
            LOG.warn("status {} is answered without a page", status, unanswered);
        }
    }
}
