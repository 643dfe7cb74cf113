package city.moves.services.applications;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.testing.RunningCity;
import java.util.Map;

/** Goes to the trial provider by the link of a payment's page, and back by its link. */
public final class TrialPayment {

    private static final RunningCity CITY = RunningCity.get();

    private TrialPayment() {}

    /**
     * @param end      payed, failed or canceled
     * @param callback how the provider tells the city
     */
    public static void pay(FormWalker walker, String end, String callback) {
        String there = walker.page().select("a.kern-btn--primary").attr("href");
        FormWalker provider = new FormWalker(CITY.visitor()).open(there.replace(CITY.baseUrl(), ""));
        assertThat(provider.text()).contains("Es fließt kein Geld", "Probe-Bezahldienst");
        provider.press(Map.of("ende", end, "rueckmeldung", callback));
        walker.open(provider.page().select("a.kern-btn--primary").attr("href").replace(CITY.baseUrl(), ""));
    }
}
