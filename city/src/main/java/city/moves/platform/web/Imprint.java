package city.moves.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers for this website. A city sets its own values; without them the pages say that they are an example.
 *
 * @param provider       the city as a legal person
 * @param represented    who represents it
 * @param address        street, postal code and place on one line
 * @param telephone      with country code
 * @param mail           address for everything
 * @param taxId          value added tax number; empty for none
 * @param privacyOfficer how to reach the data protection officer
 * @param supervision    the authority that people may complain to about data protection
 * @param arbitration    the office that settles disputes about accessibility
 */
@ConfigurationProperties("moves.imprint")
public record Imprint(
        @DefaultValue("") String provider,
        @DefaultValue("") String represented,
        @DefaultValue("") String address,
        @DefaultValue("") String telephone,
        @DefaultValue("") String mail,
        @DefaultValue("") String taxId,
        @DefaultValue("") String privacyOfficer,
        @DefaultValue("") String supervision,
        @DefaultValue("") String arbitration) {

    /** True until a city says who it is. */
    public boolean example() {
        return provider.isEmpty();
    }
}
