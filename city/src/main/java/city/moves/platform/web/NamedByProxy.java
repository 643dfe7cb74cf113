package city.moves.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Remembers that a head of the request names who asks, before Tomcat takes that head away and believes it. */
final class NamedByProxy extends ValveBase {

    static final String ATTRIBUTE = NamedByProxy.class.getName();

    NamedByProxy() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            request.setAttribute(ATTRIBUTE, true);
        }
        getNext().invoke(request, response);
    }
}
