package city.moves.platform.identity;

import city.moves.platform.web.Form;
import java.util.List;

/**
 * The ways into one's own account.
 *
 * @param form of a new passkey
 * @param done key of the sentence that says what was done; empty if nothing was
 */
record AccessModel(List<Passkey> passkeys, boolean password, Form form, String done) {}
