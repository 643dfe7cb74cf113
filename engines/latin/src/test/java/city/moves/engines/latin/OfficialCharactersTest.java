package city.moves.engines.latin;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table against the file from which it comes: String.Latin+ 1.2, {@code services/din91379/latinchars.xml}. */
class OfficialCharactersTest {
    private static final List<OfficialCharacters.Entry> ALL = OfficialCharacters.all();

    @Test
    void thereAre777CharactersAnd147Sequences() {
        assertThat(ALL).hasSize(777 + 147);
        assertThat(ALL.stream().filter(OfficialCharacters.Entry::sequence)).hasSize(147);
    }

    @ParameterizedTest
    @EnumSource
    void exactlyTheOfficialCharactersPass(Profile profile) {
        Set<String> allowed = allowed(profile);
        StringBuilder wrong = new StringBuilder();
        for (int point = 0; point <= Character.MAX_CODE_POINT; point++) {
            String text = Character.toString(point);
            boolean expected = allowed.contains(Normalizer.normalize(text, Normalizer.Form.NFC));
            if (LatinText.fits(text, profile) != expected) {
                wrong.append(Integer.toHexString(point)).append(' ');
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void exactlyTheOfficialSequencesPass(Profile profile) {
        Set<String> allowed = allowed(profile);
        List<String> bases = ALL.stream().map(OfficialCharacters.Entry::text).toList();
        List<String> marks = ALL.stream().filter(entry -> entry.group() == CharacterGroup.MARKS)
                .map(OfficialCharacters.Entry::text).toList();
        Set<String> wrong = new HashSet<>();
        for (String base : bases) {
            for (String mark : marks) {
                String marked = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
                if (LatinText.fits(base + mark, profile) != allowed.contains(marked)) {
                    wrong.add(base + mark);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(ALL.stream().filter(OfficialCharacters.Entry::sequence)).allSatisfy(sequence ->
                assertThat(LatinText.fits(Normalizer.normalize(sequence.text(), Normalizer.Form.NFD), profile)).isTrue());
    }

    @Test
    void everyGroupIsTheOfficialOne() {
        assertThat(ALL.stream().filter(entry -> !entry.sequence())).allSatisfy(entry ->
                assertThat(LatinTable.PUBLISHED.group(entry.text().codePointAt(0))).isEqualTo(entry.group()));
    }

    @Test
    void everyLetterIsSearchedForAsTheFileSays() {
        assertThat(ALL).allSatisfy(entry -> entry.letters().ifPresent(letters ->
                assertThat(LatinText.searchForm(entry.text())).isEqualTo(letters)));
        assertThat(ALL.stream().filter(entry -> entry.letters().isEmpty() && entry.group() == CharacterGroup.NAME_SIGNS))
                .hasSize(8).allSatisfy(entry -> assertThat(LatinText.searchForm(entry.text())).isEmpty());
    }

    /** The groups by the guide of the standard: bll and bnlreq for people, then bnl for places, then bnlopt and enl for firms. */
    private static Set<String> allowed(Profile profile) {
        Set<String> codes = switch (profile) {
            case NAMES_OF_PEOPLE -> Set.of("bll", "bnlreq");
            case PLACES_AND_STREETS -> Set.of("bll", "bnlreq", "bnl");
            case NAMES_OF_FIRMS -> Set.of("bll", "bnlreq", "bnl", "bnlopt", "enl");
            case TEXT -> Set.of("bll", "bnlreq", "bnl", "bnlopt", "bnlnot");
        };
        return ALL.stream().filter(entry -> codes.contains(entry.group().code())).map(OfficialCharacters.Entry::text)
                .collect(Collectors.toSet());
    }
}
