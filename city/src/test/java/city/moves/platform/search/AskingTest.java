package city.moves.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import city.moves.platform.search.SearchDocument.Audience;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @TempDir
    Path folder;

    @Test
    void aCompoundIsFoundByItsPartsAndItsPartsByTheCompound() throws IOException {
        FilledIndex index = index(Things.titled("place", "Kitaplatz finden"), Things.titled("tax", "Hundesteuer"));
        assertThat(paths(index, "kita platz")).containsExactly("/dienste/place");
        assertThat(paths(index, "KITAPLATZ")).containsExactly("/dienste/place");
        assertThat(paths(index, "Platz für die Kita")).containsExactly("/dienste/place");
    }

    @Test
    void aCompoundDoesNotFindEveryTextWithOneOfItsParts() throws IOException {
        FilledIndex index = index(Things.titled("main", "Sperrung der Hauptstraße"),
                Things.titled("other", "Straße kehren"));
        assertThat(paths(index, "Hauptstraße")).containsExactly("/dienste/main");
    }

    @Test
    void anUnknownCompoundIsFoundByItsPartsTogether() throws IOException {
        FilledIndex index = index(Things.titled("one", "Betreuung der Kinder am Nachmittag"),
                Things.titled("two", "Betreuung von Hunden"));
        assertThat(paths(index, "Kinderbetreuung")).containsExactly("/dienste/one");
    }

    @Test
    void umlautsMayBeWrittenAsTwoLetters() throws IOException {
        FilledIndex index = index(Things.titled("waste", "Müllgebühren für Öltanks"));
        assertThat(paths(index, "Muellgebuehren Oeltanks")).containsExactly("/dienste/waste");
    }

    @Test
    void theNumberOfAPaperStandsFirst() throws IOException {
        FilledIndex index = index(
                Things.paper("long", "Antrag 236 aus 2023 zur Satzung 236/2023 und 236/2023", "236/2023 ".repeat(20),
                        TODAY),
                Things.paper("it", "Radverkehr", "", LocalDate.of(2023, 5, 1), "GRDrs 236/2023"));
        for (String asked : List.of("236/2023", "GRDrs 0236/2023", "grdrs236/2023", "Antrag 236/2023")) {
            assertThat(paths(index, asked)).as(asked).startsWith("/rat/it");
        }
        assertThat(paths(index, "236/20*")).startsWith("/rat/it");
        assertThat(ask(index, "GRDrs 236/2023").clear()).isTrue();
    }

    @Test
    void allWordsMustBeThereUntilNothingHoldsThemAll() throws IOException {
        FilledIndex index = index(Things.titled("one", "Fahrrad mieten am Bahnhof"),
                Things.titled("two", "Fahrrad anmelden"));
        assertThat(ask(index, "Fahrrad Bahnhof").everyWord()).isTrue();
        assertThat(paths(index, "Fahrrad Bahnhof")).containsExactly("/dienste/one");
        Answer most = ask(index, "Fahrrad mieten Bahnhof Zeppelin");
        assertThat(most.everyWord()).isFalse();
        assertThat(most.hits()).extracting(Answer.Hit::path).containsExactly("/dienste/one");
    }

    @Test
    void aPhraseMustStandTogether() throws IOException {
        FilledIndex index = index(Things.titled("one", "Haus am See"), Things.titled("two", "Am See steht ein Haus"));
        assertThat(paths(index, "\"Haus am See\"")).containsExactly("/dienste/one");
        assertThat(paths(index, "Haus See")).hasSize(2);
    }

    @Test
    void otherWordsForTheSameThingAreFoundBelowTheWordItself() throws IOException {
        FilledIndex index = index(Things.titled("one", "Kindergarten anmelden"), Things.titled("two", "Kita anmelden"));
        assertThat(paths(index, "Kita")).containsExactly("/dienste/two", "/dienste/one");
    }

    @Test
    void theNewerOfTwoEqualPapersStandsFirst() throws IOException {
        FilledIndex index = index(Things.paper("old", "Haushalt", "", LocalDate.of(2012, 1, 1)),
                Things.paper("new", "Haushalt", "", LocalDate.of(2026, 1, 1)));
        assertThat(paths(index, "Haushalt")).containsExactly("/rat/new", "/rat/old");
    }

    @Test
    void aMisspeltWordIsOfferedInTheSpellingOfTheCity() throws IOException {
        FilledIndex index = index(Things.titled("one", "Personalausweis beantragen"));
        assertThat(ask(index, "Persoanlausweis").suggestion()).isEqualTo("Personalausweis");
        assertThat(ask(index, "personalausweis").suggestion()).isEmpty();
        assertThat(ask(index, "qqqqqqqq").suggestion()).isEmpty();
    }

    @Test
    void wholeWordsAreMarkedAsTheyWereWritten() throws IOException {
        FilledIndex index = index(Things.of("service", "one", "Dienst", "",
                "Alle Straßenlaternen <b>leuchten</b> & strahlen.", Audience.PUBLIC));
        List<Fragment> passage = ask(index, "laterne strahlt leuchten").hits().getFirst().passage();
        assertThat(passage).filteredOn(Fragment::hit).extracting(Fragment::text)
                .contains("Straßenlaternen", "leuchten");
        assertThat(passage.stream().map(Fragment::text).collect(Collectors.joining()))
                .isEqualTo("Alle Straßenlaternen <b>leuchten</b> & strahlen.");
    }

    @Test
    void kindsAreCountedWhateverKindIsChosen() throws IOException {
        FilledIndex index = index(Things.titled("one", "Park"), Things.paper("two", "Park", "", TODAY),
                Things.paper("three", "Parkhaus", "", TODAY));
        Answer answer = index.generation().ask(Audience.PUBLIC,
                new Asking(Question.of("Park"), "service", 10, null, TODAY, index.synonyms()));
        assertThat(answer.total()).isEqualTo(1);
        assertThat(answer.kinds()).containsExactlyInAnyOrderEntriesOf(Map.of("paper", 2L, "service", 1L));
    }

    @Test
    void pagesByKeyShowEveryHitOnceInOrder() throws IOException {
        List<SearchDocument> documents = new ArrayList<>();
        for (int i = 0; i < 57; i++) {
            documents.add(Things.paper("p" + i, "Bericht " + "lang ".repeat(i % 5), "", TODAY.minusDays(i % 3)));
        }
        FilledIndex index = FilledIndex.of(folder, documents);
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer answer = index.generation().ask(Audience.PUBLIC, new Asking(Question.of("Bericht"), "", 10,
                    PageKey.read(next).orElse(null), TODAY, index.synonyms()));
            answer.hits().forEach(hit -> seen.add(hit.path()));
            next = answer.next() == null ? "" : answer.next();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(57).doesNotHaveDuplicates();
    }

    @Test
    void thePublicNeverLearnsOfTheTextsOfStaff() throws IOException {
        FilledIndex index = index(Things.titled("one", "Meldung"),
                Things.of("note", "two", "Geheimvermerk", "", "Geheimwort", Audience.STAFF));
        assertThat(ask(index, "Geheimwort").ofAllKinds()).isZero();
        assertThat(ask(index, "Geheimwrot").suggestion()).isEmpty();
        assertThat(index.generation().ask(Audience.PUBLIC, new TypeAhead("g", 8))).isEmpty();
        Answer staff = index.generation().ask(Audience.STAFF,
                new Asking(Question.of("Geheimwort"), "", 10, null, TODAY, index.synonyms()));
        assertThat(staff.hits()).extracting(Answer.Hit::path).containsExactly("/dienste/two");
    }

    @Test
    void titlesAreProposedFromTheFirstLetterOn() throws IOException {
        FilledIndex index = index(Things.titled("one", "Personalausweis"), Things.titled("two", "Neuer Kitaplatz"),
                Things.titled("three", "Öffnungszeiten"));
        assertThat(proposed(index, "p")).containsExactlyInAnyOrder("Personalausweis", "Neuer Kitaplatz");
        assertThat(proposed(index, "p").getFirst()).isEqualTo("Personalausweis");
        assertThat(proposed(index, "neu kita")).containsExactly("Neuer Kitaplatz");
        assertThat(proposed(index, "oeff")).containsExactly("Öffnungszeiten");
        assertThat(proposed(index, "*")).isEmpty();
    }

    @Test
    void noQuestionBreaksTheSearch() throws IOException {
        FilledIndex index = index(Things.titled("one", "Personalausweis"));
        Random random = new Random(7);
        String alphabet = "aäß09*?~^:()[]{}\"\\/-+!|&'„“ \t\n\u0000\u202E\uD83D\uDE80\uFFFF%_.,;<>";
        for (int i = 0; i < 300; i++) {
            StringBuilder entered = new StringBuilder();
            for (int length = random.nextInt(i < 10 ? 10_000 : 60); length >= 0; length--) {
                entered.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> {
                ask(index, entered.toString());
                proposed(index, entered.toString());
            }).as(entered.toString()).doesNotThrowAnyException();
        }
    }

    private FilledIndex index(SearchDocument... documents) throws IOException {
        return FilledIndex.of(folder, List.of(documents));
    }

    private static Answer ask(FilledIndex index, String text) throws IOException {
        return index.ask(text, TODAY);
    }

    private static List<String> paths(FilledIndex index, String text) throws IOException {
        return ask(index, text).hits().stream().map(Answer.Hit::path).toList();
    }

    private static List<String> proposed(FilledIndex index, String typed) throws IOException {
        return index.generation().ask(Audience.PUBLIC, new TypeAhead(typed, 8)).stream()
                .map(TypeAhead.Proposal::title).toList();
    }
}
