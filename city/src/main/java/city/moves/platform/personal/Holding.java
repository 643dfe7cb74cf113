package city.moves.platform.personal;

import java.util.List;

/**
 * Something that the city keeps about people, as the page about privacy tells it. Its texts are
 * {@code holding.<key>.title}, {@code .what} (which data), {@code .purpose} and {@code .retention}, in which {@code {0}}
 * stands for the days.
 *
 * @param order  place among the holdings where people read of them, ascending. An erasure goes the other way: the account,
 *               which names the person, goes last
 * @param key    a word of an address, such as {@code konto}
 * @param tables that hold it, with their schema, such as {@code identity.account}
 * @param days   how long it is kept, where the city sets it; else zero
 */
public record Holding(int order, String key, Lawfulness basis, List<String> tables, long days) {

    public Holding {
        tables = List.copyOf(tables);
    }

    public Holding(int order, String key, Lawfulness basis, List<String> tables) {
        this(order, key, basis, tables, 0);
    }

    /** The key of one of its texts. */
    public String text(String name) {
        return "holding." + key + "." + name;
    }
}
