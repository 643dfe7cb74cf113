package city.moves.platform.audit;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends each deed behind the last of its chain. Writers of one chain wait for each other until they commit. */
@Service
class ChainedTrail implements AuditTrail {

    private final Chains chains;
    private final Clock clock;

    ChainedTrail(Chains chains, Clock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Deed deed) {
        append(deed);
    }

    long append(Deed deed) {
        List<SaltedValue> values = new ArrayList<>();
        values.add(SaltedValue.of(null, deed.name()));
        deed.changes().values().forEach(change -> values.add(SaltedValue.of(change.from(), change.to())));
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        values.forEach(value -> hashes.writeBytes(value.hash()));

        Optional<Chains.Head> head = chains.lockHead(deed.module());
        Link link = new Link(deed.module(), head.map(Chains.Head::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS), deed.account(), deed.action(), deed.subject(),
                List.copyOf(deed.changes().keySet()), hashes.toByteArray(),
                head.map(Chains.Head::hash).orElseGet(() -> new byte[Link.HASH_LENGTH]));
        chains.append(link, values);
        return link.number();
    }
}
