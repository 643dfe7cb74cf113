package city.moves.platform.web;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;

/**
 * A number that stands in every line that a thread logs until it is closed, and that a person can read out. A request
 * has one by itself; work beside the requests begins its own. It opens nothing, so it need not be hard to guess.
 */
public final class LogNumber implements AutoCloseable {

    static final String FIELD = "request";

    /** No letter that is mistaken for a digit or another letter. */
    private static final String DIGITS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    private final String text;
    private final MDC.MDCCloseable field;

    private LogNumber(String text) {
        this.text = text;
        this.field = MDC.putCloseable(FIELD, text);
    }

    public static LogNumber begin() {
        return of(random());
    }

    static LogNumber of(String text) {
        return new LogNumber(text);
    }

    public String text() {
        return text;
    }

    @Override
    public void close() {
        field.close();
    }

    static String random() {
        StringBuilder number = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            number.append(DIGITS.charAt(ThreadLocalRandom.current().nextInt(DIGITS.length())));
        }
        return number.toString();
    }
}
