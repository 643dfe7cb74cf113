package city.moves.services.cases;

import city.moves.platform.values.Money;
import city.moves.platform.web.Form;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk says of the fee of a notice.
 *
 * @param amount    what is due whatever the tariff says; null if the tariff decides, or nothing is due
 * @param basis     the provision, where there is no tariff
 * @param deviation why the amount is another than that of the tariff
 * @param measured  euros or how many, whatever the tariff asks for; null if nothing was said
 * @param why       of an amount within a frame
 * @param proven    which reliefs of the tariff, by their place in it
 */
record FeeWish(@Nullable Money amount, String basis, String deviation, @Nullable BigDecimal measured, String why,
        List<String> proven) {

    static final String AMOUNT = "gebuehr";
    static final String BASIS = "grundlage";
    static final String DEVIATION = "abweichung";
    static final String MEASURED = "bemessung";
    static final String WHY = "bemessungsgrund";
    static final String PROVEN = "nachweis";
    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_REASON = 1_000;

    FeeWish {
        proven = List.copyOf(proven);
    }

    static FeeWish read(Form form) {
        Money amount = form.money(AMOUNT);
        if (amount != null && amount.cents() < 0) {
            form.refuse(AMOUNT, "casework.notice.fee-below");
        }
        return new FeeWish(amount, form.text(BASIS, LONGEST_BASIS), form.text(DEVIATION, LONGEST_REASON), form.decimal(MEASURED),
                form.text(WHY, LONGEST_REASON), form.values(PROVEN));
    }
}
