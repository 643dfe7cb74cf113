package city.moves.platform.identity;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** The device with passkeys that Chromium pretends to have. */
final class VirtualDevice {

    private final CDPSession session;
    private final String id;

    VirtualDevice(Page page) {
        session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        id = session.send("WebAuthn.addVirtualAuthenticator", wanted).get("authenticatorId").getAsString();
    }

    /** False: the fingerprint is not recognised. */
    void knowsItsPerson(boolean known) {
        JsonObject command = command();
        command.addProperty("isUserVerified", known);
        session.send("WebAuthn.setUserVerified", command);
    }

    /** The only passkey, with its private key and its counter. */
    JsonObject credential() {
        return session.send("WebAuthn.getCredentials", command()).getAsJsonArray("credentials").get(0)
                .getAsJsonObject();
    }

    void replaceCredential(JsonObject credential) {
        session.send("WebAuthn.clearCredentials", command());
        JsonObject command = command();
        command.add("credential", credential);
        session.send("WebAuthn.addCredential", command);
    }

    private JsonObject command() {
        JsonObject command = new JsonObject();
        command.addProperty("authenticatorId", id);
        return command;
    }
}
