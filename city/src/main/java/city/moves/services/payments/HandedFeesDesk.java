package city.moves.services.payments;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import city.moves.services.dues.HandedFee;
import city.moves.services.dues.HandedFees;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/dienste/forderungen}: fees that nobody paid and that offices handed to the treasury. */
@Controller
class HandedFeesDesk {

    private static final int PER_PAGE = 50;

    private final HandedFees fees;

    HandedFeesDesk(HandedFees fees) {
        this.fees = fees;
    }

    record Listed(KeyPage<HandedFee> rows, boolean further) {}

    @GetMapping(PaymentPaths.HANDED)
    ModelAndView list(@RequestParam(required = false) @Nullable UUID nach, Actor actor, Page page) {
        actor.refusedFor(PaymentConfiguration.TREASURY).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return page.show("services/payments/handed", new Listed(fees.list(nach, PER_PAGE), nach != null));
    }
}
