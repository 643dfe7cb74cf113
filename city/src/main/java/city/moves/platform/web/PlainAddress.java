package city.moves.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Behind a proxy the address of who asks is what the proxy wrote: perhaps with a port, perhaps no address at all. All that
 * comes after this valve may count on an address.
 */
final class PlainAddress extends ValveBase {

    PlainAddress() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        request.setRemoteAddr(AskingAddress.plain(request.getRemoteAddr()));
        getNext().invoke(request, response);
    }
}
