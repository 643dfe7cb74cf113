package city.moves.platform.notifications;

import city.moves.platform.web.Language;
import java.util.Optional;

/** Something that people may follow, also without an account. A capability contributes it as a bean. */
public interface FollowSource {

    /**
     * The thing behind a topic.
     *
     * @param path of its public page, without language prefix
     */
    record Followed(String title, String path) {}

    /** The kind of notice that followers get. */
    NoticeKind kind();

    /** The word for such a thing in addresses, such as {@code massnahme}. */
    String word();

    /** What can be followed by this name; empty if there is no such thing. */
    Optional<Followed> find(String topic, Language language);

    /** The page on which somebody begins to follow, without language prefix. */
    static String path(String word, String topic) {
        return FollowPages.PATH + "/" + word + "/" + topic;
    }
}
