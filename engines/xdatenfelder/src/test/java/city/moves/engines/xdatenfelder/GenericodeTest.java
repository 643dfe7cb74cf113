package city.moves.engines.xdatenfelder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of codes as they are published. */
class GenericodeTest {
    private static final String LIST = """
            <gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/" xmlns:x="http://xoev.de/schemata/genericode/4">
              <Annotation><Description><x:shortName>Rasse</x:shortName></Description></Annotation>
              <Identification>
                <ShortName>rasse</ShortName><LongName>Hunderassen</LongName><Version>2</Version>
                <CanonicalUri>urn:probe:rasse</CanonicalUri><CanonicalVersionUri>urn:probe:rasse_2</CanonicalVersionUri>
              </Identification>
              <ColumnSet>
                <Column Id="nummer" Use="required"><ShortName>Nummer</ShortName><Data Type="string"/></Column>
                <Column Id="zeichen" Use="required"><ShortName>Zeichen</ShortName><Data Type="string"/></Column>
                <Column Id="alt" Use="optional"><ShortName>Alt</ShortName><Data Type="string"/></Column>
                <Column Id="name" Use="required"><ShortName>Name</ShortName><Data Type="string"/></Column>
                <Key Id="k1"><ShortName>k1</ShortName><ColumnRef Ref="nummer"/></Key>
                <Key Id="k2"><Annotation><AppInfo><x:recommendedKeyColumn>true</x:recommendedKeyColumn></AppInfo></Annotation>
                  <ShortName>k2</ShortName><ColumnRef Ref="zeichen"/></Key>
              </ColumnSet>
              <SimpleCodeList>
                <Row><Value ColumnRef="zeichen"><SimpleValue>DA</SimpleValue></Value><Value ColumnRef="name"><SimpleValue>Dackel</SimpleValue></Value><Value ColumnRef="nummer"><SimpleValue>1</SimpleValue></Value></Row>
                <Row><Value><SimpleValue>2</SimpleValue></Value><Value><SimpleValue>PU</SimpleValue></Value><Value><SimpleValue>Wasserhund</SimpleValue></Value><Value><SimpleValue>Pudel</SimpleValue></Value></Row>
              </SimpleCodeList>
            </gc:CodeList>
            """;

    @Test
    void theRecommendedKeyIsTheCodeAndTheFirstWholeColumnTheName() {
        PublishedList list = read(LIST).accepted().orElseThrow();
        assertThat(list.name()).isEqualTo("Hunderassen");
        assertThat(list.codeColumn()).isEqualTo("zeichen");
        assertThat(list.options(reference(null, null))).extracting(Options.Option::code, Options.Option::name)
                .containsExactly(tuple("DA", "1"), tuple("PU", "2"));
        assertThat(list.options(reference("nummer", "name"))).extracting(Options.Option::code, Options.Option::name)
                .containsExactly(tuple("1", "Dackel"), tuple("2", "Pudel"));
        assertThat(list.options(reference("gibtesnicht", null))).isEmpty();
    }

    @Test
    void aListIsMeantInOneVersionOnly() {
        PublishedList list = read(LIST).accepted().orElseThrow();
        assertThat(list.is(reference(null, null))).isTrue();
        assertThat(list.is(new Options.CodeList(null, "urn:probe:rasse", "2", null, null, null, null))).isTrue();
        assertThat(list.is(new Options.CodeList(null, "urn:probe:rasse", "1", "urn:probe:rasse_1", null, null, null))).isFalse();
        assertThat(list.is(new Options.CodeList(null, "urn:probe:rasse", null, null, null, null, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            genericode/1.0                                     | genericode/9                                 | UNKNOWN_NAMESPACE | 1
            <CanonicalVersionUri>urn:probe:rasse_2</CanonicalVersionUri> | ''                                 | MISSING           | 6
            urn:probe:rasse_2<                                 | <                                            | EMPTY             | 5
            <SimpleValue>PU                                    | <SimpleValue>DA                              | DUPLICATE         | 18
            ColumnRef="zeichen"><SimpleValue>DA                | ColumnRef="zeichen"><SimpleValue>            | EMPTY             | 17
            ColumnRef="name"><                                 | ColumnRef="farbe"><                          | UNEXPECTED        | 17
            Ref="zeichen"/></Key>                              | Ref="farbe"/></Key>                          | MISSING           | 15
            Column Id="alt"                                    | Column Id="zeichen"                          | DUPLICATE         | 10
            <Identification>                                   | <!DOCTYPE a>                                 | MALFORMED         | 3
            """)
    void whatIsWrongIsToldWithItsLine(String part, String broken, ProblemKind kind, int line) {
        assertThat(LIST).contains(part);
        ListReading reading = read(LIST.replace(part, broken));
        assertThat(reading.accepted()).isEmpty();
        assertThat(reading.problems().getFirst().kind()).isEqualTo(kind);
        assertThat(reading.problems().getFirst().place().line()).isEqualTo(line);
    }

    @Test
    void aFileThatIsCutAnywhereIsNeverAListAndNeverAFault() {
        byte[] whole = LIST.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 2; length += 7) {
            assertThat(GenericodeReader.read(Arrays.copyOf(whole, length)).accepted()).isEmpty();
        }
    }

    private static Options.CodeList reference(String codeKey, String nameKey) {
        return new Options.CodeList(null, "urn:probe:rasse", "2", "urn:probe:rasse_2", codeKey, nameKey, null);
    }

    private static ListReading read(String file) {
        return GenericodeReader.read(file.getBytes(StandardCharsets.UTF_8));
    }
}
