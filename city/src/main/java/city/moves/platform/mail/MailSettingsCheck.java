package city.moves.platform.mail;

import city.moves.platform.operations.Mistake;
import city.moves.platform.operations.Setting;
import city.moves.platform.operations.Settings;
import city.moves.platform.operations.SettingsCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a city may set of its mail. */
final class MailSettingsCheck implements SettingsCheck {

    private static final Setting HOST = Setting.text("moves.mail.host");
    private static final Setting USER = Setting.text("moves.mail.user");
    private static final Setting PASSWORD = Setting.secret("moves.mail.password");
    private static final Setting FROM = mailbox("moves.mail.from");

    @Override
    public List<Setting> settings() {
        return List.of(HOST, Setting.number("moves.mail.port", 1, 65_535),
                Setting.oneOf("moves.mail.security", "STARTTLS", "TLS", "NONE"), USER, PASSWORD, FROM,
                mailbox("moves.mail.reply-to"),
                new Setting("moves.mail.certificates", "a file that can be read",
                        file -> Files.isReadable(Path.of(file)), false),
                Setting.number("moves.mail.per-minute", 1, 100_000),
                new Setting("moves.mail.keep", "days from 2d to 9999d, such as 30d",
                        days -> days.matches("([2-9]|[1-9]\\d{1,3})d"), false));
    }

    @Override
    public List<Mistake> examineTogether(Settings settings) {
        List<Mistake> mistakes = new ArrayList<>();
        if (settings.find(HOST).isPresent() && settings.find(FROM).isEmpty()) {
            mistakes.add(new Mistake(FROM.variable(), "is missing", "the sender's address, since a server is set"));
        }
        if (settings.find(USER).isPresent() != settings.find(PASSWORD).isPresent()) {
            mistakes.add(new Mistake(USER.variable() + " and " + PASSWORD.variable(), "stand alone", "both or none"));
        }
        return mistakes;
    }

    private static Setting mailbox(String name) {
        return new Setting(name, "the address of one mailbox", value -> MailAddress.of(value).isPresent(), false);
    }
}
