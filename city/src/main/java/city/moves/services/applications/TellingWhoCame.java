package city.moves.services.applications;

import city.moves.platform.mail.MailAddress;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends the link to what was handed in at the counter to whoever said a mail address there. */
@Component
class TellingWhoCame {

    private final CounterIntakes intakes;
    private final SendingLink sending;

    TellingWhoCame(CounterIntakes intakes, SendingLink sending) {
        this.intakes = intakes;
        this.sending = sending;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(ApplicationReceived event) {
        intakes.of(event.application().id()).flatMap(intake -> MailAddress.of(intake.contact()))
                .ifPresent(address -> sending.send(event.application(), address, event.application().language()));
    }
}
