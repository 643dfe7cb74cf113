package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ParallelLimitTest {

    private final ParallelLimitFilter filter =
            new ParallelLimitFilter(RunningCity.get().bean(Troubles.class), 3, 2);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final List<Thread> inside = new ArrayList<>();

    @AfterEach
    void letAllGo() throws InterruptedException {
        answered.countDown();
        for (Thread thread : inside) {
            thread.join();
        }
    }

    @Test
    void oneAddressTakesNoMoreThanItsPlaces() throws Exception {
        enter("203.0.113.7");
        enter("203.0.113.7");
        MockHttpServletResponse refused = ask("203.0.113.7", "/strategie");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotBlank();
        assertThat(ask("203.0.113.8", "/strategie").getStatus()).isEqualTo(200);
        letAllGo();
        assertThat(ask("203.0.113.7", "/strategie").getStatus()).isEqualTo(200);
    }

    @Test
    void whenAllPlacesAreTakenEveryoneIsToldAtOnceAndTheStateOfTheMachineIsStillTold() throws Exception {
        enter("203.0.113.1");
        enter("203.0.113.2");
        enter("127.0.0.1");
        MockHttpServletResponse refused = ask("203.0.113.3", "/strategie");
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getContentAsString()).contains("<main").contains("sehr viel los");
        assertThat(ask("203.0.113.3", "/actuator/health").getStatus()).isEqualTo(200);
        letAllGo();
        for (int i = 0; i < 10; i++) {
            assertThat(ask("203.0.113.3", "/strategie").getStatus()).isEqualTo(200);
        }
    }

    /** A request that is being answered until {@link #letAllGo}. */
    private void enter(String address) throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        inside.add(Thread.startVirtualThread(() -> {
            try {
                filter.doFilter(request(address, "/strategie"), new MockHttpServletResponse(), (_, _) -> {
                    entered.countDown();
                    await(answered);
                });
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        }));
        entered.await();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private MockHttpServletResponse ask(String address, String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(address, path), response, (_, _) -> { });
        return response;
    }

    private static MockHttpServletRequest request(String address, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        return request;
    }
}
