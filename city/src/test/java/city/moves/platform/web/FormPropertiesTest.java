package city.moves.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.values.Money;
import city.moves.platform.values.Posts;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every input, tried with inputs that a seed repeats. */
class FormPropertiesTest {

    private static final long MOST_CENTS = 100_000_000_000_000L;
    private static final int MOST_HUNDREDTHS = 1_000_000;
    private static final int ROUNDS = 500;
    private static final int[] HOSTILE = {0, 7, '\t', '\n', '\r', 0x85, 0xD800, 0xDC00, 0xFFFE, 0x200B, 0x202E, 0x2067, 0x200F,
        '<', '"', '\'', '&', 'e', 0x301, 0x327, 0x1100, 0x1161, 0x11A8, 0x212B, 0xAC00, 0x1F600, 'ä', 'a', 0x308, '{', ','};

    private final Formats german = new Formats(Language.DE);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 8);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anAmountThatThePageShowsCanBeEnteredAgain(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Money money = new Money(random.nextLong(-MOST_CENTS, MOST_CENTS + 1) >> random.nextInt(64));
            Form form = FormTest.entered("sum", german.money(money));
            assertThat(form.money("sum")).isEqualTo(money);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDayThatThePageShowsCanBeEnteredAgain(long seed) {
        Random random = new Random(seed);
        long first = LocalDate.of(1900, 1, 1).toEpochDay();
        int days = (int) (LocalDate.of(2200, 1, 1).toEpochDay() - first);
        for (int round = 0; round < ROUNDS; round++) {
            LocalDate day = LocalDate.ofEpochDay(first + random.nextInt(days));
            assertThat(FormTest.entered("day", german.day(day)).day("day")).isEqualTo(day);
            assertThat(FormTest.entered("day", day.toString()).day("day")).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void postsAndNumbersThatThePageShowsCanBeEnteredAgain(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int value = random.nextInt() >> random.nextInt(32);
            int hundredths = random.nextInt(-MOST_HUNDREDTHS, MOST_HUNDREDTHS + 1);
            Form posts = FormTest.entered("posts", german.posts(new Posts(hundredths)));
            assertThat(posts.hundredths("posts")).isEqualTo(hundredths);
            Form number = FormTest.entered("number", german.number(value));
            assertThat(number.number("number", Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTextIsComposedAndFreeOfControlCharacters(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String text = FormTest.entered("text", hostileText(random)).value("text");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text.codePoints().filter(point -> point != '\n' && point != '\t'))
                    .noneMatch(Character::isISOControl)
                    .noneMatch(point -> Character.getType(point) == Character.SURROGATE)
                    .noneMatch(point -> point == 0x202E || point == 0x2067 || point == 0x200F);
            assertThat(FormTest.entered("text", text).value("text")).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noInputIsAFaultAndEveryRefusalNamesItsField(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Form form = FormTest.entered("field", hostileText(random));
            form.day("field");
            form.money("field");
            form.number("field", -5, 5);
            form.hundredths("field");
            form.choice("field", Language.class);
            form.id("field");
            form.text("field", 10);
            assertThat(form.errors()).allMatch(error -> error.field().equals("field"));
        }
    }

    private static String hostileText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(24); length > 0; length--) {
            text.appendCodePoint(HOSTILE[random.nextInt(HOSTILE.length)]);
        }
        return text.toString();
    }
}
