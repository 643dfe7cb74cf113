package city.moves.engines.cql2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "1|''|BOOLEAN_EXPRESSION", "null|''|EXPRESSION", "{}|''|EXPRESSION", "{\"op\":\"and\"}|''|ARGUMENTS",
            "{\"op\":\"and\",\"args\":[true,1]}|/args/1|BOOLEAN_EXPRESSION", "{\"op\":7,\"args\":[]}|/op|OPERATION",
            "{\"op\":\"AND\",\"args\":[true,true]}|/op|OPERATION", "{\"op\":\"a b\",\"args\":[]}|/op|OPERATION",
            "{\"op\":\"=\",\"args\":[{\"property\":3},1]}|/args/0/property|PROPERTY_NAME",
            "{\"op\":\"=\",\"args\":[{\"property\":\"\"},1]}|/args/0/property|PROPERTY_NAME",
            "{\"op\":\"=\",\"args\":[{\"date\":\"x\"},1]}|/args/0/date|DATE_STRING",
            "{\"op\":\"=\",\"args\":[[1],1]}|/args/0|SCALAR_EXPRESSION",
            "{\"op\":\"in\",\"args\":[1,2]}|/args/1|ARRAY_EXPRESSION",
            "{\"op\":\"like\",\"args\":[\"a\",{\"property\":\"b\"}]}|/args/1|PATTERN_EXPRESSION",
            "{\"op\":\"t_after\",\"args\":[{\"interval\":[\"..\",1]},{\"property\":\"b\"}]}|/args/0/interval/1|INSTANT_PARAMETER",
            "{\"op\":\"t_after\",\"args\":[{\"interval\":[\"..\"]},{\"property\":\"b\"}]}|/args/0/interval|INSTANT_PARAMETER",
            "{\"op\":\"s_within\",\"args\":[{\"type\":\"Circle\",\"coordinates\":[]},{\"property\":\"b\"}]}"
                    + "|/args/0/type|GEOMETRY_TYPE",
            "{\"op\":\"s_within\",\"args\":[{\"type\":\"Point\",\"coordinates\":[1]},{\"property\":\"b\"}]}"
                    + "|/args/0/coordinates|COORDINATES",
            "{\"op\":\"s_within\",\"args\":[{\"type\":\"LineString\",\"coordinates\":[[1,2],[\"3\",4]]},{\"property\":\"b\"}]}"
                    + "|/args/0/coordinates/1/0|NUMERIC_LITERAL",
            "{\"op\":\"s_within\",\"args\":[{\"bbox\":[1,2,3]},{\"property\":\"b\"}]}|/args/0/bbox|COORDINATES"})
    void whatIsWrongIsToldWithAPointer(String json, String pointer, Expected expected) {
        assertThat(problem(json)).isInstanceOfSatisfying(Problem.Unexpected.class, unexpected -> {
            assertThat(unexpected.position()).isEqualTo(new Position.InJson(pointer.replace("''", "")));
            assertThat(unexpected.expected()).contains(expected);
        });
    }

    @Test
    void theNumberOfArgumentsIsChecked() {
        assertThat(problem("{\"op\":\"or\",\"args\":[{\"op\":\"=\",\"args\":[1,2,3]},true]}"))
                .isEqualTo(new Problem.WrongArgumentCount(new Position.InJson("/args/0/args"), "=", 2, 3));
        assertThat(problem("{\"op\":\"or\",\"args\":[true]}"))
                .isEqualTo(new Problem.WrongArgumentCount(new Position.InJson("/args"), "or", 2, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"op\":|1|7", "{\"a\":1,\"a\":2}|1|12", "tru|1|2", "true true|1|6", "`{\n\"op\" 1}`|2|7"})
    void whatIsNoJsonIsToldWithLineAndColumn(String json, int line, int column) {
        assertThat(problem(json)).isInstanceOfSatisfying(Problem.NotJson.class, notJson ->
                assertThat(notJson.position()).isInstanceOfSatisfying(Position.InText.class, position -> {
                    assertThat(position.line()).isEqualTo(line);
                    assertThat(position.column()).isCloseTo(column, within(2));
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e65678901234567890", "1e401", "1e-2147483648"})
    void aNumberOfTooManyDigitsIsNamed(String number) {
        assertThat(problem("{\"op\":\"=\",\"args\":[" + number + ",1]}"))
                .isInstanceOfSatisfying(Problem.InvalidLiteral.class,
                        invalid -> assertThat(invalid.fault()).isEqualTo(LiteralFault.NUMBER_OUT_OF_RANGE));
    }

    @Test
    void aNumberIsNotTakenForDepth() {
        assertThat(problem("{\"op\":\"=\",\"args\":[" + "7".repeat(30_000) + ",1]}"))
                .isInstanceOf(Problem.InvalidLiteral.class);
    }

    @Test
    void membersThatTheSchemaDoesNotNameAreNoError() {
        assertThat(Accepted.json("{\"op\":\"isNull\",\"args\":[{\"property\":\"a\",\"x\":1}],\"comment\":\"why\"}").expression())
                .isEqualTo(new IsNull(new PropertyName("a")));
    }

    @Test
    void aListWithoutValuesIsAllowed() {
        assertThat(Accepted.json("{\"op\":\"in\",\"args\":[{\"property\":\"a\"},[]]}").expression())
                .isEqualTo(new IsInList(new PropertyName("a"), List.of()));
    }

    private static Problem problem(String json) {
        return Accepted.problem(Cql2Json.read(json));
    }
}
