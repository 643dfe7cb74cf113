package city.moves.services.fees;

import city.moves.engines.tariffs.Relief;
import city.moves.engines.tariffs.Share;
import city.moves.engines.tariffs.Tariff;
import city.moves.platform.values.Money;
import city.moves.platform.web.Language;
import city.moves.platform.web.Speaker;
import java.math.BigDecimal;
import java.math.MathContext;

/** Says what a tariff takes and what a relief gives. */
public record FeeWords(Speaker speaker) {

    public String tariff(Tariff tariff) {
        return switch (tariff) {
            case Tariff.Fixed(long cents) -> cents == 0 ? speaker.text("fees.free") : money(cents);
            case Tariff.Frame(long from, long to) -> speaker.text("fees.frame", money(from), money(to));
            case Tariff.PerUnit each -> each.leastCents() == 0 ? speaker.text("fees.each", money(each.centsPerUnit()))
                    : speaker.text("fees.each.least", money(each.centsPerUnit()), money(each.leastCents()));
            case Tariff.Percentage share -> share(share);
        };
    }

    private String share(Tariff.Percentage share) {
        String part = percent(share.share());
        Long most = share.mostCents();
        if (most != null) {
            return speaker.text("fees.share.between", part, money(share.leastCents()), money(most));
        }
        return share.leastCents() == 0 ? speaker.text("fees.share", part)
                : speaker.text("fees.share.least", part, money(share.leastCents()));
    }

    public String relief(Relief relief) {
        return switch (relief) {
            case Relief.ReducedTo reduced -> speaker.text("fees.relief.to", reduced.name(), money(reduced.cents()));
            case Relief.ReducedToShare reduced -> speaker.text("fees.relief.share", reduced.name(), percent(reduced.share()));
            case Relief.Exempt exempt -> speaker.text("fees.relief.free", exempt.name());
        };
    }

    public String money(long cents) {
        return speaker.formats().money(new Money(cents));
    }

    private String percent(Share share) {
        BigDecimal percent = BigDecimal.valueOf(share.part()).movePointRight(2)
                .divide(BigDecimal.valueOf(share.whole()), MathContext.DECIMAL32);
        String plain = percent.stripTrailingZeros().toPlainString();
        return speaker.formats().perCent(speaker.language() == Language.DE ? plain.replace('.', ',') : plain);
    }
}
