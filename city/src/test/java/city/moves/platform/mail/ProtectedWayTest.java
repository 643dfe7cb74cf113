package city.moves.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import city.moves.platform.database.DatabaseAccess;
import city.moves.platform.mail.HostileServer.Manner;
import city.moves.platform.mail.MailSettings.Security;
import city.moves.testing.MovingClock;
import city.moves.testing.RunningCity;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither mail nor password go to a server that cannot prove who it is. */
class ProtectedWayTest {

    private static final String PASSWORD = "only-for-tests";
    private static final DatabaseAccess DATABASE = RunningCity.get().copyOfTemplate();

    @TempDir
    private static Path folder;

    /** A certificate for this machine that nobody vouches for but itself. */
    @BeforeAll
    static void certify() throws Exception {
        keytool("-genkeypair", "-alias", "mail", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost");
        keytool("-exportcert", "-alias", "mail", "-rfc", "-file", folder.resolve("mail.pem").toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void mailGoesTheProtectedWay(Security security) throws Exception {
        try (HostileServer server = new HostileServer(Manner.KIND, tls(), security == Security.TLS);
                MailNode node = node(server, security, folder.resolve("mail.pem").toString())) {
            UUID mail = node.write("anna");
            assertThat(node.deliverDue()).as(() -> node.find(mail).toString()).isTrue();
            assertThat(server.taken()).hasSize(1);
            assertThat(server.sawTls()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "TLS"})
    void aStrangersCertificateGetsNoMail(Security security) throws Exception {
        try (HostileServer server = new HostileServer(Manner.KIND, tls(), security == Security.TLS);
                MailNode node = node(server, security, "")) {
            UUID mail = node.write("anna");
            assertThat(node.deliverDue()).isFalse();
            assertThat(node.find(mail).hindrance()).isEqualTo(Hindrance.UNREACHABLE);
            assertThat(server.taken()).isEmpty();
        }
    }

    @Test
    void aServerWithoutProtectionGetsNoMail() throws Exception {
        try (HostileServer server = new HostileServer(Manner.KIND);
                MailNode node = node(server, Security.STARTTLS, "")) {
            node.write("anna");
            assertThat(node.deliverDue()).isFalse();
            assertThat(server.taken()).isEmpty();
        }
    }

    private static MailNode node(HostileServer server, Security security, String certificates) {
        MailNode node = new MailNode(DATABASE,
                MailNode.settings(server.port(), security, "", "", certificates, 100_000), new MovingClock());
        node.database().sql("truncate mail.message").update();
        return node;
    }

    private static SSLContext tls() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("mail.p12"))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", folder.resolve("mail.p12").toString(), "-storepass", PASSWORD));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
    }
}
