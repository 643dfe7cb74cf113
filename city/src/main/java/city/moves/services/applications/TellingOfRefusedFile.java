package city.moves.services.applications;

import city.moves.platform.files.FileRefused;
import city.moves.platform.notifications.Notifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever has an account is called back to an application whose file was refused after they had gone on. */
@Component
class TellingOfRefusedFile {

    private final Applications applications;
    private final Notifications notifications;
    private final ApplicationNotices notices;

    TellingOfRefusedFile(Applications applications, Notifications notifications, ApplicationNotices notices) {
        this.applications = applications;
        this.notifications = notifications;
        this.notices = notices;
    }

    @EventListener
    void tell(FileRefused refused) {
        applications.with(refused.file()).ifPresent(application -> {
            if (application.applicant() != null) {
                notifications.send(application.applicant(), notices.fileRefused(application, refused.file()));
            }
        });
    }
}
