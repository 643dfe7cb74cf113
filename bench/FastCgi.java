import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that speaks FastCGI 1.0, asked without a web server in between, which only helps it. */
final class FastCgi implements AutoCloseable {

    private static final int BEGIN = 1;
    private static final int END = 3;
    private static final int PARAMETERS = 4;
    private static final int INPUT = 5;
    private static final int OUTPUT = 6;
    private static final Pattern HEAD = Pattern.compile("^.*?\r?\n\r?\n", Pattern.DOTALL);
    private static final Pattern REFUSAL = Pattern.compile("Status: +[45]|Content-Type: text/xml");

    private final Process process;
    private final int port;

    private FastCgi(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static FastCgi start(String program, Map<String, String> environment, Path log) throws IOException, InterruptedException {
        int port = StartedCity.freePort();
        ProcessBuilder builder = new ProcessBuilder("spawn-fcgi", "-n", "-a", "127.0.0.1", "-p", String.valueOf(port), "--",
                program).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
            try (Socket open = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new FastCgi(process, port);
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IOException(program + " did not start; see " + log);
    }

    /** The bytes of the answer's body. */
    int ask(String path, String query) throws IOException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("REQUEST_METHOD", "GET");
        parameters.put("SERVER_NAME", "localhost");
        parameters.put("SERVER_PORT", String.valueOf(port));
        parameters.put("SERVER_PROTOCOL", "HTTP/1.1");
        parameters.put("SCRIPT_NAME", "");
        parameters.put("PATH_INFO", path);
        parameters.put("REQUEST_URI", path + "?" + query);
        parameters.put("QUERY_STRING", query);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            record(BEGIN, new byte[] {0, 1, 0, 0, 0, 0, 0, 0}, request);
            record(PARAMETERS, encoded(parameters), request);
            record(PARAMETERS, new byte[0], request);
            record(INPUT, new byte[0], request);
            out.write(request.toByteArray());
            out.flush();
            return body(new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16)), path + "?" + query);
        }
    }

    private static int body(DataInputStream in, String asked) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int type;
        do {
            in.readUnsignedByte();
            type = in.readUnsignedByte();
            in.readUnsignedShort();
            int length = in.readUnsignedShort();
            int padding = in.readUnsignedByte();
            in.readUnsignedByte();
            byte[] content = in.readNBytes(length);
            in.skipNBytes(padding);
            if (type == OUTPUT) {
                answer.write(content);
            }
        } while (type != END);
        String text = answer.toString(StandardCharsets.ISO_8859_1);
        Matcher head = HEAD.matcher(text);
        if (!head.find() || REFUSAL.matcher(head.group()).find()) {
            throw new IOException(asked + " is answered by " + text.substring(0, Math.min(text.length(), 400)));
        }
        return answer.size() - head.end();
    }

    private static byte[] encoded(Map<String, String> parameters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parameters.forEach((name, value) -> {
            for (int length : List.of(name.length(), value.length())) {
                if (length > 127) {
                    bytes.write(length >>> 24 | 0x80);
                    bytes.write(length >>> 16);
                    bytes.write(length >>> 8);
                }
                bytes.write(length);
            }
            bytes.writeBytes((name + value).getBytes(StandardCharsets.US_ASCII));
        });
        return bytes.toByteArray();
    }

    private static void record(int type, byte[] content, ByteArrayOutputStream out) {
        out.writeBytes(new byte[] {1, (byte) type, 0, 1, (byte) (content.length >>> 8), (byte) content.length, 0, 0});
        out.writeBytes(content);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
