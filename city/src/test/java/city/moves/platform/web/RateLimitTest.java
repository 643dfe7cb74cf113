package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RateLimitTest {

    private static final String ONE = new UUID(0, 1).toString();
    private static final String TWO = new UUID(0, 2).toString();

    private final AtomicLong now = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(2, 3, now::get);
    private final RateLimitFilter filter = new RateLimitFilter(RunningCity.get().bean(Troubles.class), buckets);

    @Test
    void whoAsksTooOftenWaitsAndThenGoesOn() throws ServletException, IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("203.0.113.7", "").getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask("203.0.113.7", "");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("<main");
        assertThat(ask("203.0.113.8", "").getStatus()).isEqualTo(200);
        now.addAndGet(Duration.ofMillis(500).toNanos());
        assertThat(ask("203.0.113.7", "").getStatus()).isEqualTo(200);
        assertThat(ask("203.0.113.7", "").getStatus()).isEqualTo(429);
    }

    @Test
    void aHouseholdWithManyAddressesCountsAsOne() throws ServletException, IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(ask("2001:db8::" + i, "").getStatus()).isEqualTo(200);
        }
        assertThat(ask("2001:db8::9", "").getStatus()).isEqualTo(429);
        assertThat(ask("2001:db8:0:1::1", "").getStatus()).isEqualTo(200);
    }

    @Test
    void thisMachineIsNotCountedButWhomItsProxyNamesIs() throws ServletException, IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(ask("127.0.0.1", "").getStatus()).isEqualTo(200);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(ask("127.0.0.1", "198.51.100.1, 203.0.113.9").getStatus()).isEqualTo(200);
        }
        assertThat(ask("127.0.0.1", "198.51.100.2, 203.0.113.9").getStatus()).isEqualTo(429);
        assertThat(ask("127.0.0.1", "nobody").getStatus()).isEqualTo(200);
    }

    @Test
    void aBucketNeverHoldsMoreThanItsBurst() {
        assertThat(buckets.take("a")).isZero();
        now.addAndGet(Duration.ofDays(1).toNanos());
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("a")).isZero();
        }
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void anAccountIsCountedFromWhateverAddressItAsks() throws ServletException, IOException {
        AccountRateFilter accounts = new AccountRateFilter(RunningCity.get().bean(Troubles.class), buckets);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(accounts, ONE, "203.0.113." + i).getStatus()).isEqualTo(200);
        }
        assertThat(ask(accounts, ONE, "203.0.113.99").getStatus()).isEqualTo(429);
        assertThat(ask(accounts, TWO, "203.0.113.99").getStatus()).isEqualTo(200);
        assertThat(ask(accounts, ONE, "127.0.0.1").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse ask(AccountRateFilter accounts, String account, String address)
            throws ServletException, IOException {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(new Someone(account), ""));
        try {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
            request.setRemoteAddr(address);
            MockHttpServletResponse response = new MockHttpServletResponse();
            accounts.doFilter(request, response, new MockFilterChain());
            return response;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private record Someone(String account) implements Visitor {

        @Override
        public String displayName() {
            return account;
        }

        @Override
        public String initials() {
            return "";
        }

        @Override
        public boolean staff() {
            return false;
        }

        @Override
        public boolean may(String authority) {
            return false;
        }
    }

    private MockHttpServletResponse ask(String address, String forwarded) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(address);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
