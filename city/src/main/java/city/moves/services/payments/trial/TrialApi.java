package city.moves.services.payments.trial;

import city.moves.platform.identity.FormWithoutToken;
import city.moves.platform.values.Refusal;
import city.moves.platform.values.Trouble;
import city.moves.platform.web.Refused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the trial provider says to its customer, in the shape of XBezahldienste. */
@RestController
@Hidden
class TrialApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TrialHouse house;
    private final TrialPayments payments;

    TrialApi(TrialHouse house, TrialPayments payments) {
        this.house = house;
        this.payments = payments;
    }

    @Bean
    static FormWithoutToken requestsToTheTrialProvider() {
        return new FormWithoutToken(TrialHouse.PATH + "/v1/**");
    }

    @PostMapping(path = TrialHouse.API, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> begin(@PathVariable String originator, @PathVariable String endPoint, HttpServletRequest request)
            throws IOException {
        if (!isCustomer(request, originator, endPoint)) {
            throw refused(Trouble.SIGN_IN_NEEDED);
        }
        return TrialRequest.of(request.getInputStream())
                .map(wanted -> ResponseEntity.status(HttpStatus.CREATED).body(answer(payments.add(originator, endPoint, wanted))))
                .orElseThrow(() -> refused(Trouble.INPUT_MALFORMED));
    }

    @GetMapping(path = TrialHouse.API + "/{transaction}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> status(@PathVariable String originator, @PathVariable String endPoint,
            @PathVariable UUID transaction, HttpServletRequest request) {
        if (!isCustomer(request, originator, endPoint)) {
            throw refused(Trouble.SIGN_IN_NEEDED);
        }
        return payments.find(originator, endPoint, transaction).map(payment -> ResponseEntity.ok(answer(payment)))
                .orElseThrow(() -> refused(Trouble.NOT_FOUND));
    }

    private static Refused refused(Trouble trouble) {
        return new Refused(Refusal.of(trouble, "web.trouble." + trouble.slug() + ".text"));
    }

    private boolean isCustomer(HttpServletRequest request, String originator, String endPoint) {
        return house.isOpen() && house.knows(request.getHeader(HttpHeaders.AUTHORIZATION))
                && originator.equals(TrialHouse.ORIGINATOR) && endPoint.equals(TrialHouse.END_POINT);
    }

    private JsonNode answer(TrialPayment payment) {
        Map<String, Object> information = new LinkedHashMap<>();
        information.put("transactionId", payment.id());
        information.put("transactionRedirectUrl", house.door(payment));
        information.put("status", payment.status());
        if (payment.status() == TrialStatus.PAYED) {
            information.put("paymentMethod", "PROBE");
        }
        return JSON.valueToTree(Map.of("paymentInformation", information, "paymentRequest", JSON.readTree(payment.request())));
    }
}
