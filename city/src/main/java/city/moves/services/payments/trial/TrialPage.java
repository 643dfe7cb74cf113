package city.moves.services.payments.trial;

import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where people pay with the trial provider, or let it fail, or cancel. */
@Controller
class TrialPage {

    private static final String ADDRESS = TrialHouse.PATH + "/{door}";
    private static final String DOOR = "[A-Za-z0-9_-]{22}";
    private static final List<String> ENDS = List.of("PAYED", "FAILED", "CANCELED");

    private final TrialHouse house;
    private final TrialPayments payments;
    private final EndingTrialPayment ending;

    TrialPage(TrialHouse house, TrialPayments payments, EndingTrialPayment ending) {
        this.house = house;
        this.payments = payments;
        this.ending = ending;
    }

    /** What the page shows. */
    record Model(TrialPayment payment, List<Option> faults, Form form) {

        boolean open() {
            return payment.status() == TrialStatus.INITIAL;
        }

        String address() {
            return TrialHouse.PATH + "/" + payment.door();
        }
    }

    @GetMapping(ADDRESS)
    ModelAndView show(@PathVariable String door, Page page) {
        return page(HttpStatus.OK, behind(door), Form.showing(Map.of("rueckmeldung", CallbackFault.NONE.word())), page);
    }

    @PostMapping(ADDRESS)
    ModelAndView end(@PathVariable String door, Form form, Page page) {
        TrialPayment payment = behind(door);
        String end = form.value("ende").toUpperCase(Locale.ROOT);
        if (!ENDS.contains(end)) {
            form.refuse("", "payment.trial.no-end");
        }
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, payment, form, page);
        }
        ending.end(payment, TrialStatus.valueOf(end), CallbackFault.of(form.value("rueckmeldung")));
        return page.redirect(TrialHouse.PATH + "/" + door);
    }

    private TrialPayment behind(String door) {
        if (!house.isOpen() || !door.matches(DOOR)) {
            throw Refused.notFound();
        }
        return payments.behind(door).orElseThrow(Refused::notFound);
    }

    private static ModelAndView page(HttpStatusCode status, TrialPayment payment, Form form, Page page) {
        List<Option> faults = Arrays.stream(CallbackFault.values())
                .map(fault -> Option.of(fault.word(), page.text("payment.trial.callback." + fault.word()))).toList();
        return page.show(status, "services/payments/trial/pay", new Model(payment, faults, form));
    }
}
