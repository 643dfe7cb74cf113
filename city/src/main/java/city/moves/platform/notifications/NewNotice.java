package city.moves.platform.notifications;

import city.moves.platform.web.Language;
import java.util.function.Function;

/**
 * A notice to be sent.
 *
 * @param key   names it: the same key again tells the same person nothing
 * @param path  of the matter it is about, without language prefix
 * @param words in the language of the person
 */
public record NewNotice(NoticeKind kind, String key, String path, Function<Language, NoticeWords> words) {}
