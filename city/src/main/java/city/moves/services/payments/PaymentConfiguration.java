package city.moves.services.payments;

import city.moves.platform.identity.Permission;
import city.moves.platform.web.City;
import city.moves.services.payments.trial.TrialHouse;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The provider of this city: the one that is set up, else the trial one of the demo city, else none. */
@Configuration
class PaymentConfiguration {

    /** See the payments of the city and settle refunds. */
    static final Permission TREASURY = new Permission(270, "services.payments");

    /** In the address of its callbacks. */
    static final String KEY = "xbezahldienst";

    @Bean
    Permission seeingPayments() {
        return TREASURY;
    }

    @Bean
    PaymentProvider.Chosen paymentProvider(Environment environment, City city, TrialHouse trial) {
        String address = environment.getProperty(PaymentSettings.ADDRESS, "");
        if (!address.isEmpty()) {
            XBezahldienst.Account account = new XBezahldienst.Account(address.replaceFirst("/+$", ""),
                    environment.getRequiredProperty(PaymentSettings.ORIGINATOR),
                    environment.getRequiredProperty(PaymentSettings.END_POINT),
                    environment.getRequiredProperty(PaymentSettings.KEY));
            return new PaymentProvider.Chosen(Optional.of(new XBezahldienst(KEY, () -> account)));
        }
        return new PaymentProvider.Chosen(city.demo() ? Optional.of(new XBezahldienst(TrialHouse.KEY, () ->
                new XBezahldienst.Account(trial.address(), TrialHouse.ORIGINATOR, TrialHouse.END_POINT, trial.secret())))
                : Optional.empty());
    }
}
