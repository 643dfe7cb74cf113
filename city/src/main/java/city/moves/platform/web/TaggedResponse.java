package city.moves.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Holds back a short answer until it is whole, so that it gets a tag of its content and a reader who has it already gets
 * none. A long or streamed answer goes through as it comes. The tag is weak (RFC 9110, 8.8.1), because the bytes on the
 * way may be compressed.
 */
final class TaggedResponse extends HttpServletResponseWrapper {

    private static final int LONGEST_HELD = 1 << 19;
    private static final long UNKNOWN = -1;
    private static final Set<String> HELD_TYPES = Set.of("text/html", "text/plain", "application/json",
            "application/xml", "application/atom+xml", "application/ld+json", "application/geo+json",
            "application/schema+json", "application/vnd.oai.openapi+json", "application/pdf");

    private final HttpServletRequest request;
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean through;
    private long announced = UNKNOWN;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    TaggedResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** From here on nothing is held back. */
    synchronized void letThrough() throws IOException {
        if (!through) {
            through = true;
            decide();
            if (announced != UNKNOWN && getStatus() == HttpStatus.OK.value()) {
                getResponse().setContentLengthLong(announced);
            }
            held.writeTo(getResponse().getOutputStream());
            held.reset();
        }
    }

    /** The answer is whole: gives it its tag and sends it, or says that nothing has changed. */
    synchronized void finish() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (through || isCommitted()) {
            return;
        }
        boolean open = decide();
        if (open && held.size() > 0 && getHeader(HttpHeaders.ETAG) == null && hasSameContent()) {
            return;
        }
        if (held.size() > 0) {
            getResponse().setContentLength(held.size());
            held.writeTo(getResponse().getOutputStream());
        }
    }

    private boolean hasSameContent() {
        HttpServletResponse response = (HttpServletResponse) getResponse();
        return new ServletWebRequest(request, response).checkNotModified("W/\"" + tag(held.toByteArray()) + "\"");
    }

    /** True if anyone may keep the answer. */
    private boolean decide() {
        addVary(HttpHeaders.ACCEPT_ENCODING);
        addVary(HttpHeaders.COOKIE);
        addVary(HttpHeaders.ACCEPT);
        String rule = getHeader(HttpHeaders.CACHE_CONTROL);
        if (rule == null) {
            rule = anyoneMaySee() ? "public, no-cache" : "no-store";
            setHeader(HttpHeaders.CACHE_CONTROL, rule);
        }
        return !rule.contains("no-store") && anyoneMaySee();
    }

    private void addVary(String header) {
        if (getHeaders(HttpHeaders.VARY).stream().noneMatch(present -> present.equalsIgnoreCase(header))) {
            addHeader(HttpHeaders.VARY, header);
        }
    }

    private boolean anyoneMaySee() {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return reads && getStatus() == HttpStatus.OK.value() && getHeader(HttpHeaders.SET_COOKIE) == null
                && !request.getRequestURI().startsWith("/actuator");
    }

    /** A page is written in hundreds of pieces, and its type is known with the first of them. */
    private boolean isToBeHeld() {
        return held.size() > 0 || isOfHeldType();
    }

    private boolean isOfHeldType() {
        String type = getContentType();
        int end = type == null ? -1 : type.indexOf(';');
        return type != null && getHeader(HttpHeaders.CONTENT_DISPOSITION) == null
                && HELD_TYPES.contains(end < 0 ? type : type.substring(0, end).strip());
    }

    private synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (!through && (!isToBeHeld() || held.size() + length > LONGEST_HELD)) {
            letThrough();
        }
        if (through) {
            getResponse().getOutputStream().write(bytes, from, length);
        } else {
            held.write(bytes, from, length);
        }
    }

    private synchronized void flush() throws IOException {
        if (through) {
            getResponse().flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Holding();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        flush();
    }

    @Override
    public void setContentLength(int length) {
        setContentLengthLong(length);
    }

    /** Believed of what goes through; what is held is counted when it is whole. */
    @Override
    public synchronized void setContentLengthLong(long length) {
        announced = length;
    }

    private void forget() {
        held.reset();
        announced = UNKNOWN;
    }

    @Override
    public synchronized void resetBuffer() {
        forget();
        super.resetBuffer();
    }

    @Override
    public synchronized void reset() {
        forget();
        super.reset();
    }

    @Override
    public synchronized void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public synchronized void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    private static String tag(byte[] content) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole).substring(0, 22);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Holding extends ServletOutputStream {

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            TaggedResponse.this.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            TaggedResponse.this.flush();
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("answers are written by virtual threads, which may wait");
        }
    }
}
