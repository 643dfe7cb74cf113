package city.moves.platform.notifications;

import city.moves.platform.web.News;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * How many notices a person has not read, remembered for a few seconds, so that no page asks again for what the page
 * before knew. What this node changes is seen at once; what another node changes, within those seconds.
 */
@Component
class UnreadNews implements News {

    private static final Duration MEMORY = Duration.ofSeconds(15);
    private static final int MOST_PERSONS = 10_000;

    private record Known(int number, Instant until) {}

    private final Notices notices;
    private final Clock clock;
    private final Map<UUID, Known> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Known> eldest) {
            return size() > MOST_PERSONS;
        }
    };

    UnreadNews(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Waiting waitingFor(UUID account) {
        Instant now = clock.instant();
        Known remembered;
        synchronized (known) {
            remembered = known.get(account);
        }
        if (remembered == null || remembered.until().isBefore(now) || remembered.until().isAfter(now.plus(MEMORY))) {
            remembered = new Known(notices.unread(account), now.plus(MEMORY));
            synchronized (known) {
                known.put(account, remembered);
            }
        }
        return new Waiting(remembered.number(), InboxPages.PATH, "notifications.unread");
    }

    /** Forgets what is known of the person, once the change is there for others. */
    void changed(UUID account) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget(account);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(account);
            }
        });
    }

    private void forget(UUID account) {
        synchronized (known) {
            known.remove(account);
        }
    }
}
