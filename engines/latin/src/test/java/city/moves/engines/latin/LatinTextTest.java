package city.moves.engines.latin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatinTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"Şahin", "Müller-Lüdenscheidt", "O’Brien", "D'Angelo", "J. R.", "Nguyễn Thị", "Łukasz", "M̂ara", "Ḳ̄asim",
            "ʿAlī", "Straße", "ẞ", ""})
    void peopleAreCalledSo(String name) {
        assertThat(LatinText.misfit(name, Profile.NAMES_OF_PEOPLE)).isEmpty();
    }

    @Test
    void placesHaveNumbersAndFirmsHaveMore() {
        assertThat(LatinText.fits("Königstraße 1/2 (Hof)", Profile.PLACES_AND_STREETS)).isTrue();
        assertThat(LatinText.fits("„Ab“ & Co. ½ ™", Profile.NAMES_OF_FIRMS)).isTrue();
        assertThat(LatinText.fits("Line\r\nand\tline, 5 €", Profile.TEXT)).isTrue();
        assertThat(LatinText.fits("Studio 54", Profile.NAMES_OF_PEOPLE)).isFalse();
        assertThat(LatinText.fits("½", Profile.PLACES_AND_STREETS)).isFalse();
        assertThat(LatinText.fits("two\nlines", Profile.NAMES_OF_FIRMS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"An1a, 2, 1, DIGIT", "Иван, 0, И, CYRILLIC_LETTER", "Αννα, 0, Α, GREEK_LETTER", "Anna Müller李, 11, 李, LETTER_OF_ANOTHER_SCRIPT",
            "Anna 😀, 5, 😀, SIGN", "A–B, 1, –, SIGN", "Anna_, 4, _, SIGN", "oﬀen, 1, ﬀ, LETTER", "Xa\u0302b\u0302c, 2, b\u0302, COMBINATION",
            "A\u00a0B, 1, '\u00a0', SPACE", "'A\nB', 1, '\n', SPACE", "A\u200dB, 1, \u200d, INVISIBLE", "'A\u0007', 1, '\u0007', INVISIBLE",
            "\u0301a, 0, \u0301, COMBINATION", "a\ufe0f, 0, a\ufe0f, COMBINATION", "-\ufe0f, 0, -\ufe0f, SIGN", "A\u0660, 1, \u0660, DIGIT"})
    void whatDoesNotFitIsNamedWithItsPlace(String name, int index, String text, Misfit.Kind kind) {
        assertThat(LatinText.misfit(name, Profile.NAMES_OF_PEOPLE)).hasValue(new Misfit(index, text, kind));
    }

    @Test
    void halvesOfCharactersAreNone() {
        assertThat(LatinText.misfit("A\ud83d", Profile.TEXT)).hasValue(new Misfit(1, "\ud83d", Misfit.Kind.INVISIBLE));
        assertThat(LatinText.misfit("\ude00A", Profile.TEXT)).hasValue(new Misfit(0, "\ude00", Misfit.Kind.INVISIBLE));
    }

    @Test
    void aTextIsComposedFirst() {
        assertThat(LatinText.fits("Zu\u0308rich", Profile.NAMES_OF_PEOPLE)).isTrue();
        assertThat(LatinText.misfit("Zu\u0308rich1", Profile.NAMES_OF_PEOPLE).orElseThrow().index()).isEqualTo(6);
        assertThat(LatinText.fits("\u212bngstro\u0308m", Profile.NAMES_OF_PEOPLE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"sahin, SAHIN", "Şahin, SAHIN", "S\u0327ahin, SAHIN", "Müller, MUELLER", "Mueller, MUELLER", "Straße, STRASSE", "Åse, AASE",
            "Łukasz, LUKASZ", "Nguyễn, NGUYEN", "Þór, THOR", "K͟han, KHAN", "ʿAlī, ALI", "O’Brien, OBRIEN", "ıI, II", "Jean-Luc 2ª, JEAN-LUC 2A",
            "A\u00a0B, A B", "Иван, Иван", "😀, 😀"})
    void aNameIsSearchedForByItsBasicLetters(String name, String letters) {
        assertThat(LatinText.searchForm(name)).isEqualTo(letters);
    }

    @Test
    void aWholeTextIsWhatItsPartsAre() {
        Random random = new Random(91_379);
        List<String> parts = List.of("a", "Ş", "ụ̈", "R̥̄", "K͟H", "1", "½", "„", "И", "–", " ", "\n", "’", "😀", "\u200b");
        for (int round = 0; round < 2_000; round++) {
            StringBuilder whole = new StringBuilder();
            StringBuilder searched = new StringBuilder();
            boolean fits = true;
            Profile profile = Profile.values()[random.nextInt(Profile.values().length)];
            for (int i = random.nextInt(8); i > 0; i--) {
                String part = parts.get(random.nextInt(parts.size()));
                whole.append(part);
                searched.append(LatinText.searchForm(part));
                fits &= LatinText.fits(part, profile);
            }
            assertThat(LatinText.fits(whole.toString(), profile)).as(whole.toString()).isEqualTo(fits);
            assertThat(LatinText.searchForm(whole.toString())).isEqualTo(searched.toString());
        }
    }
}
