package city.moves.platform.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Asks one address and follows nothing. Each question has a connection of its own, so that its name is resolved and examined
 * for it alone.
 */
final class GuardedClient implements AutoCloseable {

    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;
    private static final int MOST_AT_ONCE = 16;
    private static final Timeout PATIENCE = Timeout.ofSeconds(5);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outbound-watch").factory());

    GuardedClient(GuardedResolver resolver, String name) {
        Http1Config bounds = Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(bounds).build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(PATIENCE).setSocketTimeout(PATIENCE).build())
                        .setMaxConnTotal(MOST_AT_ONCE).setMaxConnPerRoute(MOST_AT_ONCE).build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling().disableCookieManagement().disableAuthCaching().disableAutomaticRetries()
                .disableContentCompression().disableConnectionState().setUserAgent(name).build();
    }

    /** What came of a question. */
    sealed interface Answered<T> {}

    record Read<T>(T value) implements Answered<T> {}

    /** The answer lies at another address. */
    record Elsewhere<T>(String location) implements Answered<T> {}

    /** The connection is cut before the answer is closed, since closing one reads it to its end. */
    <T> Answered<T> ask(AskedAddress asked, String accept, OutboundLimits limits, Deadline deadline,
            Outbound.Reading<T> reading) throws Hindered {
        HttpGet question = new HttpGet(asked.uri());
        question.setHeader(HttpHeaders.ACCEPT, accept);
        question.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        question.setConfig(RequestConfig.custom().setResponseTimeout(timeout(limits.silence(), deadline))
                .setConnectionRequestTimeout(timeout(limits.whole(), deadline)).build());
        ScheduledFuture<?> end = watch.schedule(question::cancel, deadline.leftMillis(), TimeUnit.MILLISECONDS);
        HttpHost host = new HttpHost(asked.scheme(), asked.host(), asked.port());
        try {
            ClassicHttpResponse response = client.executeOpen(host, question, null);
            try {
                return answered(asked, response, limits, reading);
            } finally {
                question.cancel();
                Closer.closeQuietly(response);
            }
        } catch (Hindered hindered) {
            throw hindered;
        } catch (IOException | IllegalArgumentException failed) {
            throw hindrance(failed, asked, deadline);
        } finally {
            end.cancel(false);
        }
    }

    private static Timeout timeout(Duration wanted, Deadline deadline) {
        return Timeout.ofMilliseconds(Math.min(wanted.toMillis(), deadline.leftMillis()));
    }

    private static <T> Answered<T> answered(AskedAddress asked, ClassicHttpResponse response, OutboundLimits limits,
            Outbound.Reading<T> reading) throws IOException {
        Optional<String> location = header(response, HttpHeaders.LOCATION);
        if (response.getCode() >= 300 && response.getCode() < 400 && location.isPresent()) {
            return new Elsewhere<>(location.get());
        }
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : new BoundedBody(unpacked(entity.getContent(),
                header(response, HttpHeaders.CONTENT_ENCODING).orElse("")), limits.bytes());
        return new Read<>(reading.read(new Received(asked.uri(), response.getCode(),
                header(response, HttpHeaders.CONTENT_TYPE).orElse(""), header(response, HttpHeaders.RETRY_AFTER), body)));
    }

    private static InputStream unpacked(@Nullable InputStream body, String encoding) throws IOException {
        if (body == null) {
            return InputStream.nullInputStream();
        }
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> body;
            case "gzip", "x-gzip" -> new GZIPInputStream(body);
            default -> throw new Hindered("outbound.refused.answer");
        };
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private static Hindered hindrance(Exception failed, AskedAddress asked, Deadline deadline) {
        if (deadline.isOver() || failed instanceof SocketTimeoutException || failed instanceof ConnectTimeoutException) {
            return new Hindered("outbound.refused.slow", asked.host());
        }
        return switch (failed) {
            case GuardedResolver.InOwnNetwork _ -> new Hindered("outbound.refused.own-network", asked.host());
            case UnknownHostException _ -> new Hindered("outbound.refused.unknown", asked.host());
            case SSLException _ -> new Hindered("outbound.refused.certificate", asked.host());
            default -> new Hindered("outbound.refused.answer");
        };
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
