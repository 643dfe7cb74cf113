package city.moves.services;

import city.moves.platform.web.HomePart;
import city.moves.platform.web.HomeSource;
import city.moves.platform.web.Page;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the services on the front page, and some of each situation of life. */
@Component
class ServicesHome implements HomeSource {

    private static final int MOST_SITUATIONS = 8;
    private static final int OF_EACH = 3;

    private final ServiceLists lists;

    ServicesHome(ServiceLists lists) {
        this.lists = lists;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public List<HomePart> parts(Page page) {
        List<HomePart> parts = new ArrayList<>();
        parts.add(new HomePart.Door("application", page.text("services.door"), page.href(ServicePaths.HERE)));
        ServiceWords words = new ServiceWords(page);
        lists.firstOfEach(page.today(), page.language(), OF_EACH).entrySet().stream().limit(MOST_SITUATIONS)
                .forEach(entry -> parts.add(new HomePart.Situation(entry.getKey().icon(), words.situation(entry.getKey()),
                        entry.getValue().stream().map(service -> new HomePart.Link(service.title().in(page.language()),
                                page.href(service.path()))).toList())));
        return parts;
    }
}
