package city.moves.platform.notifications;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of notice that there is, in order. */
@Component
class NoticeKinds {

    private final ObjectProvider<NoticeKind> kinds;

    NoticeKinds(ObjectProvider<NoticeKind> kinds) {
        this.kinds = kinds;
    }

    List<NoticeKind> all() {
        return kinds.stream().sorted(Comparator.comparingInt(NoticeKind::order).thenComparing(NoticeKind::key)).toList();
    }

    Optional<NoticeKind> find(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }
}
