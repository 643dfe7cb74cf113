package city.moves.platform.identity;

import city.moves.platform.web.Form;
import city.moves.platform.web.Language;
import java.util.List;

/**
 * The ways into one's own account.
 *
 * @param linked    accounts at other houses
 * @param providers the houses that there are
 * @param form      of a new passkey
 * @param done      key of the sentence that says what was done; empty if nothing was
 */
record AccessModel(List<Passkey> passkeys, List<ProviderAccount> linked, List<Provider> providers, boolean password,
        Form form, String done) {

    /** The name of the house, or its key if it is configured no more. */
    String name(ProviderAccount account, Language language) {
        return providers.stream().filter(provider -> provider.key().equals(account.provider())).findFirst()
                .map(provider -> provider.name(language)).orElse(account.provider());
    }
}
