package city.moves.platform.personal;

import city.moves.platform.values.KeyPage;
import java.util.List;

/**
 * What one part of the city holds about people, for who asks what is known of them and wants it erased (Regulation (EU)
 * 2016/679, Articles 15, 17, 20 and 30). A part contributes it as a bean; {@link PersonalTables} does the work where the
 * data lies in tables.
 */
public interface PersonalData {

    Holding holding();

    /** What is held about a person, in the order of its keys; the first after an empty key. */
    KeyPage<PersonalRecord> find(DataSubject who, String after, int limit);

    /** What an erasure would erase and what it would leave; nothing is changed. */
    Tally count(DataSubject who);

    /**
     * Erases what may be erased, in the transaction of the caller, and tells what it was. Doing it twice is doing it once:
     * the second time finds less.
     */
    Tally erase(DataSubject who);

    /** Keys of the sentences that say why an erasure cannot begin yet and what to do about it; empty if it can. */
    default List<String> hindrances(DataSubject who) {
        return List.of();
    }
}
