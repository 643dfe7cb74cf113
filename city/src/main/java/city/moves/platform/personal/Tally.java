package city.moves.platform.personal;

import java.util.List;

/** How much of a holding can be erased, or was, and how much stays for which reason. */
public record Tally(long erasable, List<Staying> staying) {

    /**
     * What stays for one reason.
     *
     * @param kept with the last day of all
     */
    public record Staying(Kept kept, long number) {}

    public Tally {
        staying = List.copyOf(staying);
    }

    public long all() {
        return erasable + staying.stream().mapToLong(Staying::number).sum();
    }
}
