package city.moves.platform.mail;

import city.moves.platform.mail.MailSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.stereotype.Component;

/** How the server is spoken to. */
@Component
class SmtpSession {

    private final MailSettings settings;
    private final Session session;

    SmtpSession(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    MailSettings settings() {
        return settings;
    }

    Session session() {
        return session;
    }

    WatchedTransport transport() {
        return new WatchedTransport(session, settings.security() == Security.TLS);
    }

    /** Opens a way to the server and closes it again. */
    void probe() throws MessagingException {
        SmtpConnection.open(this).close();
    }

    private static Properties properties(MailSettings settings) {
        String protocol = settings.security() == Security.TLS ? "mail.smtps." : "mail.smtp.";
        String patience = String.valueOf(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty(protocol + "connectiontimeout", patience);
        properties.setProperty(protocol + "timeout", patience);
        properties.setProperty(protocol + "writetimeout", patience);
        properties.setProperty(protocol + "quitwait", "false");
        properties.setProperty(protocol + "ssl.checkserveridentity", "true");
        properties.setProperty(protocol + "auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty(protocol + "starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.setProperty(protocol + "starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        if (settings.hasServer()) {
            properties.setProperty(protocol + "localhost", settings.sender().domain());
        }
        if (!settings.certificates().isEmpty()) {
            properties.put(protocol + "ssl.socketFactory", trusting(Path.of(settings.certificates())).getSocketFactory());
        }
        return properties;
    }

    private static SSLContext trusting(Path certificates) {
        try (InputStream file = Files.newInputStream(certificates)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                number++;
                trusted.setCertificateEntry("authority-" + number, certificate);
            }
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException("moves.mail.certificates cannot be used: " + certificates, unusable);
        }
    }
}
