package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.util.List;

/**
 * The page that asks for a proof.
 *
 * @param kept      what waits
 * @param password  true if the account has one and it proves enough
 * @param passkey   true if the account has one and it proves enough
 * @param providers the houses that know the person surely enough
 */
record ConfirmModel(KeptForm kept, boolean password, boolean passkey, List<Provider> providers, Form form) {

    boolean isPossible() {
        return password || passkey || !providers.isEmpty();
    }
}
