package city.moves.services.cases;

import city.moves.engines.tariffs.Assessment;
import city.moves.engines.tariffs.Basis;
import city.moves.engines.tariffs.Fee;
import city.moves.engines.tariffs.Relief;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Money;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Form;
import city.moves.services.correspondence.NoticeFee;
import city.moves.services.fees.AssessingFee;
import city.moves.services.fees.FeeRights;
import city.moves.services.fees.KeptFee;
import city.moves.services.fees.KeptFees;
import city.moves.services.fees.Measure;
import city.moves.services.payments.PaymentOf;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the fee of a notice: by the tariff that was frozen with the application, by a clerk who says why it is another, or, where
 * there is no tariff, by what a clerk says.
 */
@Component
class NoticeFees {

    private static final Refusal MISSING = new Refusal(Trouble.RIGHT_MISSING, FeeWish.AMOUNT, "casework.fee.may-not", List.of());

    private static final Found NOTHING = new Found(NoticeFee.NONE, false);

    private final KeptFees fees;
    private final AssessingFee assessing;
    private final PaymentOf payments;

    NoticeFees(KeptFees fees, AssessingFee assessing, PaymentOf payments) {
        this.fees = fees;
        this.assessing = assessing;
        this.payments = payments;
    }

    /**
     * What is due, before it is kept.
     *
     * @param assessable true if the tariff is assessed with it
     */
    record Found(NoticeFee fee, boolean assessable) {}

    /** Null without a tariff. */
    @Nullable FeeSheet sheet(Case one, FeeWish wish, Actor actor) {
        return fees.latest(one.id()).map(frozen -> new FeeSheet(frozen, assess(frozen, wish),
                payments.find(one.id()).orElse(null), FeeRights.mayAssess(actor, one.department()))).orElse(null);
    }

    /** Says in the form what is still lacking for the tariff. */
    void lookOver(FeeSheet sheet, Form form) {
        if (sheet.assessment() instanceof Assessment.Open(Assessment.Lacking lacking)) {
            form.refuse(lacking(lacking));
        }
    }

    /**
     * What was said when the fee was found last, as fields of a form.
     *
     * @param charge of the notice in work
     */
    void begin(UUID application, NoticeFee charge, Map<String, String> values) {
        KeptFee kept = fees.latest(application).orElse(null);
        if (kept == null ? charge.isDue() : !charge.deviation().isEmpty()) {
            values.put(FeeWish.AMOUNT, typed(BigDecimal.valueOf(charge.amount().cents(), 2)));
        }
        values.put(FeeWish.BASIS, charge.basis());
        values.put(FeeWish.DEVIATION, charge.deviation());
        if (kept == null || kept.fee() == null) {
            return;
        }
        BigDecimal said = Measure.said(kept.fee().basis());
        if (said != null) {
            values.put(FeeWish.MEASURED, typed(said));
        }
        if (kept.fee().basis() instanceof Basis.Decision(long _, String reason)) {
            values.put(FeeWish.WHY, reason);
        }
        List<Relief> reliefs = kept.tariff().terms().reliefs();
        IntStream.range(0, reliefs.size()).filter(place -> reliefs.get(place).name().equals(kept.fee().relief())).findFirst()
                .ifPresent(place -> values.put(FeeWish.PROVEN, String.valueOf(place)));
    }

    private static String typed(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** Nothing is kept yet. Whoever may not assess is told so before anything else. */
    Outcome<Found> find(Case seen, FeeWish wish, Actor actor) {
        KeptFee frozen = fees.latest(seen.id()).orElse(null);
        Outcome<Found> found = frozen == null ? typed(wish) : byTariff(frozen, wish);
        boolean nothing = found instanceof Outcome.Done<Found>(Found done) && done.equals(NOTHING);
        return nothing || FeeRights.mayAssess(actor, seen.department()) ? found : Outcome.refused(MISSING);
    }

    /** In the transaction of the caller, once nothing else is in the way. */
    Outcome<NoticeFee> keep(Case seen, Found found, FeeWish wish, Actor actor) {
        if (!found.assessable()) {
            return Outcome.done(found.fee());
        }
        KeptFee frozen = fees.latest(seen.id()).orElseThrow();
        return switch (assessing.assess(seen.id(), seen.department(), basis(frozen, wish), proven(frozen, wish), actor)) {
            case Outcome.Done<KeptFee>(KeptFee kept) -> Outcome.done(found.fee().assessedAs(kept.number()));
            case Outcome.Refused<KeptFee> refused -> new Outcome.Refused<>(refused.refusals());
        };
    }

    private static Outcome<Found> typed(FeeWish wish) {
        Money amount = wish.amount();
        if (amount == null || amount.cents() == 0) {
            return Outcome.done(NOTHING);
        }
        return wish.basis().isEmpty() ? Outcome.refused(Refusal.ofField(FeeWish.BASIS, "casework.notice.no-basis"))
                : Outcome.done(new Found(new NoticeFee(amount, wish.basis(), "", null), false));
    }

    /** What costs nothing for anybody needs nobody to say so. */
    private static Outcome<Found> byTariff(KeptFee frozen, FeeWish wish) {
        Money amount = wish.amount();
        return switch (assess(frozen, wish)) {
            case Assessment.Assessed(Fee fee) when amount == null || amount.cents() == fee.cents() ->
                    Outcome.done(fee.fullCents() == 0 ? NOTHING : new Found(fee(frozen, new Money(fee.cents()), ""), true));
            case Assessment.Open(Assessment.Lacking lacking) when amount == null -> Outcome.refused(lacking(lacking));
            case Assessment assessment -> wish.deviation().isEmpty()
                    ? Outcome.refused(Refusal.ofField(FeeWish.DEVIATION, "casework.fee.no-deviation"))
                    : Outcome.done(new Found(fee(frozen, Objects.requireNonNull(amount), wish.deviation()),
                            assessment instanceof Assessment.Assessed));
        };
    }

    /** Until it is assessed anew, it rests on what was found last. */
    private static NoticeFee fee(KeptFee frozen, Money amount, String deviation) {
        return new NoticeFee(amount, amount.cents() == 0 ? "" : frozen.tariff().terms().legalBasis(), deviation, frozen.number());
    }

    private static Assessment assess(KeptFee frozen, FeeWish wish) {
        return frozen.assess(basis(frozen, wish), proven(frozen, wish));
    }

    private static Basis basis(KeptFee frozen, FeeWish wish) {
        return frozen.measure().basis(wish.measured(), wish.why());
    }

    private static Set<String> proven(KeptFee frozen, FeeWish wish) {
        List<Relief> reliefs = frozen.tariff().terms().reliefs();
        return IntStream.range(0, reliefs.size()).filter(place -> wish.proven().contains(String.valueOf(place)))
                .mapToObj(place -> reliefs.get(place).name()).collect(Collectors.toUnmodifiableSet());
    }

    private static Refusal lacking(Assessment.Lacking lacking) {
        String field = lacking == Assessment.Lacking.REASON ? FeeWish.WHY : FeeWish.MEASURED;
        return Refusal.ofField(field, "casework.fee.lacking." + lacking.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
