package city.moves.services.payments;

import city.moves.platform.identity.Actor;
import city.moves.platform.values.KeyPage;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.CsvDownload;
import city.moves.platform.web.Form;
import city.moves.platform.web.NavigationEntry;
import city.moves.platform.web.NavigationEntry.Area;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/dienste/zahlungen}: the payments of the city, and what has to be given back. */
@Controller
class PaymentDesk {

    private static final int PER_PAGE = 50;
    private static final int LONGEST_NOTE = 1_000;

    private final PaymentList list;
    private final PaymentEvents events;
    private final SettlingRefund settling;

    PaymentDesk(PaymentList list, PaymentEvents events, SettlingRefund settling) {
        this.list = list;
        this.events = events;
        this.settling = settling;
    }

    /** What the list shows. */
    record Listed(Form form, PaymentList.Shown shown, List<Option> choices, KeyPage<PaymentList.Row> rows, boolean further) {}

    /** What the page of a payment shows. */
    record Opened(PaymentList.Row row, List<PaymentEvent> events, Form form) {}

    @Bean
    static NavigationEntry paymentsAtTheDesk() {
        return new NavigationEntry(130, Area.DESK, PaymentPaths.DESK, "payment.desk.title",
                List.of(PaymentConfiguration.TREASURY.key()), "table");
    }

    @GetMapping(PaymentPaths.DESK)
    ModelAndView list(@RequestParam(defaultValue = "") String stand, @RequestParam(required = false) @Nullable UUID nach, Form form,
            Actor actor, Page page) {
        mustRead(actor);
        PaymentList.Shown shown = shown(stand);
        List<Option> choices = Arrays.stream(PaymentList.Shown.values())
                .map(one -> Option.of(one == PaymentList.Shown.ALL ? "" : one.name(), page.text("payment.desk.shown." + one.name())))
                .toList();
        return page.show("services/payments/desk", new Listed(form, shown, choices, list.list(shown, nach, PER_PAGE), nach != null));
    }

    @GetMapping(PaymentPaths.DESK + ".csv")
    void csv(@RequestParam(defaultValue = "") String stand, Actor actor, Page page, HttpServletResponse response) {
        mustRead(actor);
        List<String> head = List.of("id", "transaction", "reference", "service", "state", "cents", "booked", "came", "currency",
                "method", "begun", "settled", "refund", "refunded");
        CsvDownload.send(response, "zahlungen", head, out -> list.each(shown(stand), row -> {
            Payment payment = row.payment();
            PaymentList.Refund refund = row.refund();
            out.row(payment.id(), payment.transaction(), row.reference(), payment.service(), payment.state(),
                    payment.amount().cents(), row.booked(), row.booked().isEmpty() ? null : row.came(), row.currency(),
                    payment.method(), payment.begun(), payment.settled(), refund == null ? null : refund.reason(),
                    refund == null ? null : refund.done());
        }));
    }

    @GetMapping(PaymentPaths.DESK + "/{payment}")
    ModelAndView one(@PathVariable UUID payment, Actor actor, Page page) {
        return page(HttpStatus.OK, payment, Form.empty(), actor, page);
    }

    @PostMapping(PaymentPaths.DESK + "/{payment}/erstattet")
    ModelAndView refunded(@PathVariable UUID payment, Form form, Actor actor, Page page) {
        mustRead(actor);
        String note = form.requiredText("vermerk", LONGEST_NOTE, "payment.desk.no-note");
        if (form.hasErrors()) {
            return page(HttpStatus.BAD_REQUEST, payment, form, actor, page);
        }
        return switch (settling.settle(payment, form.version(), note, actor)) {
            case Outcome.Done<UUID> _ -> page.redirect(PaymentPaths.DESK + "/" + payment);
            case Outcome.Refused<UUID> refused -> {
                refused.refusals().forEach(form::refuse);
                yield page(HttpStatusCode.valueOf(refused.refusals().getFirst().trouble().status()), payment, form, actor, page);
            }
        };
    }

    private ModelAndView page(HttpStatusCode status, UUID payment, Form form, Actor actor, Page page) {
        mustRead(actor);
        return page.show(status, "services/payments/deskPayment",
                new Opened(list.find(payment).orElseThrow(Refused::notFound), events.of(payment), form));
    }

    private static PaymentList.Shown shown(String asked) {
        return Arrays.stream(PaymentList.Shown.values()).filter(one -> one.name().equals(asked)).findFirst()
                .orElse(PaymentList.Shown.ALL);
    }

    private static void mustRead(Actor actor) {
        actor.refusedFor(PaymentConfiguration.TREASURY).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
    }
}
