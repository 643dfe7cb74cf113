package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class PacedBodyTest {

    private final AtomicLong now = new AtomicLong(5);

    @Test
    void whoDripsIsCutOffAfterTheTimeOfPeace() throws IOException {
        PacedBody body = arriving(1, Duration.ofSeconds(5));
        for (int i = 0; i < 4; i++) {
            assertThat(body.doRead(new Nowhere())).isEqualTo(1);
        }
        assertThatThrownBy(() -> body.doRead(new Nowhere())).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aSlowLineMaySendForLong() throws IOException {
        PacedBody body = arriving(3_000, Duration.ofSeconds(5));
        for (int i = 0; i < 1_000; i++) {
            assertThat(body.doRead(new Nowhere())).isEqualTo(3_000);
        }
    }

    @Test
    void whatHasEndedIsNeverTooSlow() throws IOException {
        assertThat(arriving(-1, Duration.ofHours(1)).doRead(new Nowhere())).isEqualTo(-1);
    }

    private PacedBody arriving(int bytes, Duration each) {
        return new PacedBody(new InputBuffer() {
            @Override
            public int doRead(ApplicationBufferHandler handler) {
                now.addAndGet(each.toNanos());
                return bytes;
            }

            @Override
            public int available() {
                return 0;
            }
        }, now::get);
    }

    private static final class Nowhere implements ApplicationBufferHandler {

        @Override
        public void setByteBuffer(ByteBuffer buffer) {}

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {}
    }
}
