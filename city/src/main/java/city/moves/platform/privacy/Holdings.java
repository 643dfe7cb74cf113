package city.moves.platform.privacy;

import city.moves.platform.personal.DataSubject;
import city.moves.platform.personal.Holding;
import city.moves.platform.personal.PersonalData;
import city.moves.platform.personal.Tally;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that the city holds about people, in its order. */
@Component
class Holdings {

    /** How much of a holding is about a person. */
    record Counted(Holding holding, Tally tally) {

        boolean isSomething() {
            return tally.all() > 0;
        }
    }

    private final List<PersonalData> all;

    Holdings(List<PersonalData> all) {
        this.all = all.stream().sorted(Comparator.comparingInt((PersonalData data) -> data.holding().order())).toList();
    }

    List<PersonalData> all() {
        return all;
    }

    Optional<PersonalData> find(String key) {
        return all.stream().filter(data -> data.holding().key().equals(key)).findFirst();
    }

    List<Counted> count(DataSubject who) {
        return all.stream().map(data -> new Counted(data.holding(), data.count(who))).toList();
    }

    /** Why an erasure cannot begin; empty if it can. */
    List<String> hindrances(DataSubject who) {
        return all.stream().flatMap(data -> data.hindrances(who).stream()).distinct().toList();
    }
}
