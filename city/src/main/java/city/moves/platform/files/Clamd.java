package city.moves.platform.files;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The daemon of ClamAV. It is sent the content, so that it needs no right to our folder and may run elsewhere. */
final class Clamd implements Scanner {

    private static final Duration GREETING = Duration.ofSeconds(5);
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final Pattern ERROR = Pattern.compile("(?:stream: )?(.+) ERROR");
    private static final String TOO_LARGE = "INSTREAM size limit exceeded.";
    /** What it calls a virus if it is set to, and is none. */
    private static final Pattern CLOSED_TO_IT = Pattern.compile("Heuristics\\.(Encrypted|Limits\\.Exceeded)\\b.*");

    private final ScannerAddress address;
    private final Duration patience;

    /** @param patience for one content, with the way to the scanner and its answer */
    Clamd(ScannerAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    @Override
    public String version() throws IOException {
        try (ClamdLine line = ClamdLine.open(address, GREETING)) {
            line.say("VERSION");
            String answer = line.answer();
            if (!answer.startsWith("ClamAV ") || !answer.matches("\\P{Cntrl}{1,200}")) {
                throw new IOException("what listens at the scanner's place is no clamd");
            }
            return answer;
        }
    }

    @Override
    public Verdict scan(Path content) throws IOException {
        try (ClamdLine line = ClamdLine.open(address, patience)) {
            line.say("INSTREAM");
            try {
                line.stream(content);
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException cutOff) {
                return whyItHungUp(line, cutOff);
            }
            return verdict(line.answer());
        }
    }

    /** It does not read on where a content is larger than it takes, and has said so before. */
    private static Verdict whyItHungUp(ClamdLine line, IOException cutOff) throws IOException {
        try {
            return verdict(line.answer());
        } catch (IOException silent) {
            cutOff.addSuppressed(silent);
            throw cutOff;
        }
    }

    private static Verdict verdict(String answer) throws IOException {
        Matcher found = FOUND.matcher(answer);
        if (answer.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        if (found.matches()) {
            return CLOSED_TO_IT.matcher(found.group(1)).matches() ? new Verdict.Unscannable(found.group(1))
                    : new Verdict.Infected(found.group(1));
        }
        Matcher error = ERROR.matcher(answer);
        if (error.matches() && error.group(1).equals(TOO_LARGE)) {
            return new Verdict.Unscannable(TOO_LARGE);
        }
        throw new IOException("the scanner answers: " + answer.replaceAll("\\p{Cntrl}", "?"));
    }
}
