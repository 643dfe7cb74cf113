package city.moves.platform.notifications;

import city.moves.platform.identity.Actor;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a person wants for themselves. */
@Service
class ChoosingWays {

    private final Choices choices;

    ChoosingWays(Choices choices) {
        this.choices = choices;
    }

    @Transactional
    public void choose(Actor actor, Map<NoticeKind, Way> wanted) {
        wanted.forEach((kind, way) -> {
            if (kind.ways().contains(way)) {
                choices.choose(actor.account(), kind, way);
            }
        });
    }
}
