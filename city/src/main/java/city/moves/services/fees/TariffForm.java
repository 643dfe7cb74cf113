package city.moves.services.fees;

import city.moves.engines.tariffs.Rounding;
import city.moves.engines.tariffs.Share;
import city.moves.engines.tariffs.Tariff;
import city.moves.platform.values.Money;
import city.moves.platform.web.Form;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tariff as editors write it. */
final class TariffForm {

    /** How an amount is found. */
    enum Kind {
        FEST,
        RAHMEN,
        ANTEIL,
        STUECK
    }

    private static final int LONGEST_BASIS = 300;
    private static final int LONGEST_PLACES = 2_000;
    private static final int LONGEST_RELIEFS = 8_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private TariffForm() {}

    /** Null if something is wrong, which the form then says. */
    static @Nullable TariffTerms read(Form form) {
        Kind kind = form.required("art", "fees.desk.no-kind", form.choice("art", Kind.class));
        String basis = form.requiredText("grundlage", LONGEST_BASIS, "fees.desk.no-basis");
        List<String> counted = Arrays.stream(form.text("gezaehlt", LONGEST_PLACES).split("[\\s,]+"))
                .filter(place -> !place.isEmpty()).toList();
        if (!counted.stream().allMatch(place -> place.matches(Places.FORM))) {
            form.refuse("gezaehlt", "fees.desk.no-place");
        }
        ReliefLines reliefs = reliefs(form);
        Tariff tariff = kind == null ? null : tariff(form, kind);
        if (form.hasErrors() || tariff == null || reliefs == null) {
            return null;
        }
        return new TariffTerms(tariff, Rounding.TO_THE_NEAREST_CENT, basis, reliefs.reliefs(), counted, reliefs.circumstances());
    }

    private static @Nullable ReliefLines reliefs(Form form) {
        return switch (ReliefLines.read(form.text("ermaessigungen", LONGEST_RELIEFS))) {
            case ReliefLines.Reading.Read(ReliefLines lines) -> lines;
            case ReliefLines.Reading.Unreadable(int line) -> {
                form.refuse("ermaessigungen", "fees.desk.relief-unreadable", String.valueOf(line));
                yield null;
            }
        };
    }

    private static @Nullable Tariff tariff(Form form, Kind kind) {
        return switch (kind) {
            case FEST -> {
                Long amount = cents(form, "betrag", true);
                yield amount == null ? null : new Tariff.Fixed(amount);
            }
            case STUECK -> {
                Long amount = cents(form, "betrag", true);
                Long least = cents(form, "mindestens", false);
                yield amount == null ? null : new Tariff.PerUnit(amount, true, least == null ? 0 : least);
            }
            case RAHMEN -> frame(form);
            case ANTEIL -> share(form);
        };
    }

    private static @Nullable Tariff frame(Form form) {
        Long least = cents(form, "mindestens", true);
        Long most = cents(form, "hoechstens", true);
        if (least == null || most == null) {
            return null;
        }
        return inOrder(form, least, most) ? new Tariff.Frame(least, most) : null;
    }

    private static @Nullable Tariff share(Form form) {
        BigDecimal percent = form.required("anteil", "fees.desk.no-share", form.decimal("anteil"));
        Long given = cents(form, "mindestens", false);
        long least = given == null ? 0 : given;
        Long most = cents(form, "hoechstens", false);
        if (percent == null || most != null && !inOrder(form, least, most)) {
            return null;
        }
        if (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0 || percent.stripTrailingZeros().scale() > 4) {
            form.refuse("anteil", "fees.desk.no-share");
            return null;
        }
        return new Tariff.Percentage(Share.percent(percent), least, most);
    }

    private static boolean inOrder(Form form, long least, long most) {
        if (least > most) {
            form.refuse("hoechstens", "fees.desk.most-below-least");
        }
        return least <= most;
    }

    private static @Nullable Long cents(Form form, String field, boolean needed) {
        Money money = form.money(field);
        if (money == null) {
            if (needed && form.error(field) == null) {
                form.refuse(field, "fees.desk.no-amount");
            }
            return null;
        }
        if (money.cents() < 0 || money.cents() > Tariff.MOST_CENTS) {
            form.refuse(field, "fees.desk.no-amount");
            return null;
        }
        return money.cents();
    }

    static Form showing(ServiceTariff tariff) {
        TariffTerms terms = tariff.terms();
        Map<String, String> fields = new HashMap<>(Map.of("grundlage", terms.legalBasis(), "gezaehlt",
                String.join("\n", terms.counted()), "ermaessigungen",
                new ReliefLines(terms.reliefs(), terms.circumstances()).written(), "gilt-ab", day(tariff.validFrom())));
        switch (terms.tariff()) {
            case Tariff.Fixed(long cents) -> fields.putAll(Map.of("art", Kind.FEST.name(), "betrag", typed(cents)));
            case Tariff.Frame(long from, long to) -> fields.putAll(Map.of("art", Kind.RAHMEN.name(), "mindestens", typed(from),
                    "hoechstens", typed(to)));
            case Tariff.PerUnit each -> fields.putAll(Map.of("art", Kind.STUECK.name(), "betrag", typed(each.centsPerUnit()),
                    "mindestens", typed(each.leastCents())));
            case Tariff.Percentage share -> {
                fields.putAll(Map.of("art", Kind.ANTEIL.name(), "mindestens", typed(share.leastCents()), "anteil",
                        WHOLE.multiply(BigDecimal.valueOf(share.share().part())).divide(BigDecimal.valueOf(share.share().whole()))
                                .stripTrailingZeros().toPlainString().replace('.', ',')));
                Long most = share.mostCents();
                if (most != null) {
                    fields.put("hoechstens", typed(most));
                }
            }
        }
        return Form.showing(fields);
    }

    static String typed(long cents) {
        return "%d,%02d".formatted(cents / 100, cents % 100);
    }

    private static String day(LocalDate day) {
        return "%02d.%02d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
