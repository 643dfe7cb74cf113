package city.moves.testing;

import city.moves.MovesApplication;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A second JVM with the classes of this one, to be watched, killed and asked for its exit code. */
public final class ChildProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");

    private final Process process;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final List<String> read = new ArrayList<>();
    private final Thread reader;

    private ChildProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().start(this::readAll);
    }

    /** Runs a main method; output and errors come as lines. */
    public static ChildProcess start(Class<?> main, Map<String, String> environment, List<String> arguments) {
        return start(List.of("-cp", ownClasses(), main.getName()), environment, arguments);
    }

    /** Runs the whole program. */
    public static ChildProcess city(Map<String, String> environment, List<String> arguments) {
        return PackedCity.start(program -> start(program, environment, arguments));
    }

    /** Runs the program of another release: what lies in the folder comes before what this one brings. */
    public static ChildProcess cityWith(Path folder, Map<String, String> environment, List<String> arguments) {
        return start(List.of("-cp", folder + File.pathSeparator + ownClasses(), MovesApplication.class.getName()),
                environment, arguments);
    }

    private static String ownClasses() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static ChildProcess start(List<String> program, Map<String, String> environment, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void readAll() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                unread.add(line);
            }
        } catch (IOException _) {
            // the process was killed: what it said until then is read
        }
    }

    /** Reads on until a line contains the text. */
    public String awaitLine(String text) {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < latest && (process.isAlive() || !unread.isEmpty() || reader.isAlive())) {
            String line = nextLine();
            if (line != null && line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("the process did not say '" + text + "' but:\n" + String.join("\n", read));
    }

    private @Nullable String nextLine() {
        try {
            String line = unread.poll(100, TimeUnit.MILLISECONDS);
            if (line != null) {
                read.add(line);
            }
            return line;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Waits until a city says where it answers. */
    public String awaitAddress() {
        Matcher address = ADDRESS.matcher(awaitLine("  Pages "));
        if (!address.find()) {
            throw new AssertionError("no address in " + read.getLast());
        }
        return address.group();
    }

    /** Waits for the end and gives everything that was said. */
    public List<String> awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || !reader.join(Duration.ofSeconds(PATIENCE_SECONDS))) {
                throw new AssertionError("the process does not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
        unread.drainTo(read);
        return List.copyOf(read);
    }

    public int exitCode() {
        awaitEnd();
        return process.exitValue();
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill} does. */
    public void terminate() {
        process.destroy();
    }

    /** As {@code kill -9} does, to this process alone. */
    public void killAlone() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As {@code kill -9} does, to the process and everything that it started. */
    public void killTree() {
        List<ProcessHandle> tree = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(handle -> handle.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        awaitEnd();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            killTree();
        }
    }
}
