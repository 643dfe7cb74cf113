package city.moves.services.forms;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An international bank account number (ISO 13616). Lengths are known for the countries of the euro payments area. */
final class Iban {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]+");
    private static final int COUNTRY = 2;
    private static final int BEGINNING = 4;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 34;
    private static final BigInteger DIVISOR = BigInteger.valueOf(97);
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24), Map.entry("AL", 28), Map.entry("AT", 20), Map.entry("BE", 16), Map.entry("BG", 22),
            Map.entry("CH", 21), Map.entry("CY", 28), Map.entry("CZ", 24), Map.entry("DE", 22), Map.entry("DK", 18),
            Map.entry("EE", 20), Map.entry("ES", 24), Map.entry("FI", 18), Map.entry("FR", 27), Map.entry("GB", 22),
            Map.entry("GI", 23), Map.entry("GR", 27), Map.entry("HR", 21), Map.entry("HU", 28), Map.entry("IE", 22),
            Map.entry("IS", 26), Map.entry("IT", 27), Map.entry("LI", 21), Map.entry("LT", 20), Map.entry("LU", 20),
            Map.entry("LV", 21), Map.entry("MC", 27), Map.entry("MD", 24), Map.entry("ME", 22), Map.entry("MK", 19),
            Map.entry("MT", 31), Map.entry("NL", 18), Map.entry("NO", 15), Map.entry("PL", 28), Map.entry("PT", 25),
            Map.entry("RO", 24), Map.entry("RS", 22), Map.entry("SE", 24), Map.entry("SI", 19), Map.entry("SK", 24),
            Map.entry("SM", 27), Map.entry("VA", 22));

    private Iban() {}

    /** As it is kept: small letters mean the same as capitals. */
    static String kept(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a number; empty if it can be one. */
    static Optional<StepFault> fault(String name, String typed) {
        String number = typed.replaceAll("\\s", "");
        if (!SHAPE.matcher(number).matches()) {
            return Optional.of(StepFault.of(name, "services.form.iban.characters"));
        }
        String country = number.substring(0, COUNTRY);
        Integer length = LENGTHS.get(country);
        String has = String.valueOf(number.length());
        if (length != null && length != number.length()) {
            return Optional.of(StepFault.of(name, "services.form.iban.length", country, String.valueOf(length), has));
        }
        if (number.length() < SHORTEST || number.length() > LONGEST) {
            return Optional.of(StepFault.of(name, "services.form.iban.any-length", String.valueOf(SHORTEST),
                    String.valueOf(LONGEST), has));
        }
        return isChecked(number) ? Optional.empty()
                : Optional.of(StepFault.of(name, "services.form.iban.digits", number.substring(COUNTRY, BEGINNING)));
    }

    /** The remainder of ISO 7064: the beginning goes to the end, letters count from ten, and one is left of ninety-seven. */
    private static boolean isChecked(String number) {
        StringBuilder digits = new StringBuilder();
        (number.substring(BEGINNING) + number.substring(0, BEGINNING)).chars()
                .forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(DIVISOR).equals(BigInteger.ONE);
    }
}
