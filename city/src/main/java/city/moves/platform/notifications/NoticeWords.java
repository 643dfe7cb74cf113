package city.moves.platform.notifications;

import java.util.List;

/**
 * A notice in one language.
 *
 * @param items news that the notice gathers; empty for a single one
 */
public record NoticeWords(String title, String text, List<Item> items) {

    /**
     * One of several news.
     *
     * @param path address without language prefix
     */
    public record Item(String title, String path, String text) {}

    public NoticeWords {
        items = List.copyOf(items);
    }

    public static NoticeWords of(String title, String text) {
        return new NoticeWords(title, text, List.of());
    }

    /** What an inbox shows, where nothing is folded. */
    String wholeText() {
        StringBuilder whole = new StringBuilder(text);
        items.forEach(item -> whole.append(whole.isEmpty() ? "" : "\n").append("– ").append(item.title())
                .append(item.text().isEmpty() ? "" : ": " + item.text()));
        return whole.length() <= Notices.LONGEST_TEXT ? whole.toString()
                : whole.substring(0, Notices.LONGEST_TEXT - 1) + "…";
    }
}
