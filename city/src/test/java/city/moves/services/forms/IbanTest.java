package city.moves.services.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who mistypes the number of an account is told what is wrong with it. */
class IbanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DE02 1203 0000 0000 2020 51  | -
            de02120300000000202051       | -
            AT611904300234573201         | -
            CH9300762011623852957        | -
            NO9386011117947              | -
            AL47212110090000000235698741 | -
            MK07250120000058984          | -
            RS35260005601001611379       | -
            DE03 1203 0000 0000 2020 51  | digits 03
            DE02 1203 0000 0000 2020 15  | digits 02
            DE02 1203 0000 0000 2020 5   | length DE 22 21
            CH93 0076 2011 6238 5295 71  | length CH 21 22
            QQ02 1203 0000 00            | any-length 15 34 14
            1203 0000 0000 2020 51       | characters
            DE02-1203-0000-0000-2020-51  | characters
            """)
    void theFaultIsNamed(String typed, String expected) {
        String found = Iban.fault("iban", Iban.kept(typed))
                .map(fault -> (fault.message().replace("services.form.iban.", "") + " " + String.join(" ", fault.arguments())).strip())
                .orElse(null);
        assertThat(found).isEqualTo(expected);
    }
}
