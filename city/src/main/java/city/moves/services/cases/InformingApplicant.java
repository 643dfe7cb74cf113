package city.moves.services.cases;

import city.moves.platform.notifications.NewNotice;
import city.moves.platform.notifications.Notifications;
import city.moves.services.applications.Representations;
import org.springframework.stereotype.Component;

/** Tells the account of an application, and who may act for it, that there is news. Without an account nobody can be told. */
@Component
class InformingApplicant {

    private final Notifications notifications;
    private final Representations representations;

    InformingApplicant(Notifications notifications, Representations representations) {
        this.notifications = notifications;
        this.representations = representations;
    }

    void inform(Case one, NewNotice notice) {
        if (one.application().applicant() != null) {
            notifications.send(one.application().applicant(), notice);
            representations.alsoTold(one.id()).ifPresent(holder -> notifications.send(holder, notice));
        }
    }
}
