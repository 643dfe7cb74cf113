package city.moves.platform.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The houses that vouch for people here, in the order of their configuration. */
@Component
class Providers {

    private final List<Provider> all;

    Providers(Environment environment) {
        this.all = ProviderSettings.read(environment::getProperty);
    }

    List<Provider> all() {
        return all;
    }

    Optional<Provider> find(String key) {
        return all.stream().filter(provider -> provider.key().equals(key)).findFirst();
    }

    List<String> keys() {
        return all.stream().map(Provider::key).toList();
    }
}
