package city.moves.platform.identity;

import city.moves.platform.operations.Checkup;
import city.moves.platform.web.PublicAddress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the houses that vouch for people whether they answer, and whether the roles that they give exist. */
@Component
class ProviderCheckup implements Checkup {

    private final Providers providers;
    private final ProviderClient client;
    private final PublicAddress address;
    private final DirectoryRoles roles;

    ProviderCheckup(Providers providers, ProviderClient client, PublicAddress address, DirectoryRoles roles) {
        this.providers = providers;
        this.client = client;
        this.address = address;
        this.roles = roles;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "sign-in services";
    }

    @Override
    public Finding examine() {
        List<String> silent = providers.all().stream().filter(provider -> !client.answers(provider))
                .map(Provider::key).toList();
        if (!silent.isEmpty()) {
            return Finding.sick(String.join(", ", silent) + " gives no answer that fits its issuer");
        }
        List<String> unknown = providers.all().stream().flatMap(provider -> provider.roles().stream())
                .filter(role -> !roles.exist(role)).map(Provider.GroupRole::inWords).distinct().toList();
        if (!unknown.isEmpty()) {
            return Finding.sick("give what this city does not know: " + String.join(", ", unknown)
                    + "; it knows the roles " + roles.known());
        }
        return providers.all().isEmpty() || address.known()
                ? Finding.healthy(providers.all().size() + " configured, all answer")
                : Finding.sick("configured, but people return to this machine: give --base-url");
    }
}
