package city.moves.platform.web;

import city.moves.platform.values.Trouble;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A body of unknown length, read until it is too long. */
final class LimitedBody extends HttpServletRequestWrapper {

    private final long longest;

    LimitedBody(HttpServletRequest request, long longest) {
        super(request);
        this.longest = longest;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Counting(getRequest().getInputStream(), longest);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Counting extends ServletInputStream {

        private final ServletInputStream source;
        private long left;

        Counting(ServletInputStream source, long longest) {
            this.source = source;
            this.left = longest;
        }

        @Override
        public int read() throws IOException {
            int single = source.read();
            count(single < 0 ? 0 : 1);
            return single;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = source.read(bytes, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new Refused(Troubles.refusal(Trouble.INPUT_TOO_LARGE));
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
