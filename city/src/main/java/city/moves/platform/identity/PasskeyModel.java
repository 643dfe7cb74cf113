package city.moves.platform.identity;

import city.moves.platform.web.Form;

/**
 * One passkey of one's own account.
 *
 * @param last true if there is no other way in, so that this one stays
 */
record PasskeyModel(Passkey passkey, boolean last, Form form) {

    String path(String deed) {
        return AccessPages.HERE + "/" + passkey.wayIn() + deed;
    }
}
