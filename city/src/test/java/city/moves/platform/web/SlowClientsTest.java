package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class SlowClientsTest {

    private static final int MANY = 600;

    private final RunningCity city = RunningCity.get();
    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void whoNeverFinishesAnAddressKeepsNobodyElseWaiting() throws IOException {
        for (int i = 0; i < MANY; i++) {
            begin("GET /strategie HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        }
        assertThat(city.visitor().get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoNeverFinishesAFormKeepsNobodyElseWaiting() throws IOException {
        for (int i = 0; i < 50; i++) {
            begin("POST /anmelden HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.50\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname=");
        }
        assertThat(city.visitor().get("/anmelden").statusCode()).isEqualTo(200);
        assertThat(city.visitor().get("/").statusCode()).isEqualTo(200);
    }

    /** How each of them works is tested elsewhere; here, that they stand at the door of the running city. */
    @Test
    void everyGuardStandsAtTheDoor() {
        assertThat(city.bean(TomcatServletWebServerFactory.class).getEngineValves())
                .hasAtLeastOneElementOfType(SlowBodies.class).hasAtLeastOneElementOfType(NamedByProxy.class);
        for (Class<? extends Filter> guard : List.of(BodyLimitFilter.class, RateLimitFilter.class,
                AccountRateFilter.class, ParallelLimitFilter.class)) {
            assertThat(city.bean(guard)).isNotNull();
        }
    }

    private void begin(String half) throws IOException {
        URI address = URI.create(city.baseUrl());
        Socket socket = new Socket(address.getHost(), address.getPort());
        open.add(socket);
        socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
