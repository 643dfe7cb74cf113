package city.moves.platform.web;

import city.moves.platform.values.Provenance;
import java.util.List;

/** The front page: all pieces that were brought, kind by kind. */
record Home(List<HomePart> parts) {

    private static final int MOST_DOORS = 4;
    private static final int MOST_FREQUENT = 5;

    List<HomePart.Door> doors() {
        return all(HomePart.Door.class).stream().limit(MOST_DOORS).toList();
    }

    List<HomePart.Frequent> frequent() {
        return all(HomePart.Frequent.class).stream().limit(MOST_FREQUENT).toList();
    }

    List<HomePart.Situation> situations() {
        return all(HomePart.Situation.class);
    }

    List<HomePart.Figure> figures() {
        return all(HomePart.Figure.class);
    }

    List<HomePart.Latest> latest() {
        return all(HomePart.Latest.class);
    }

    List<HomePart.Goal> goals() {
        return all(HomePart.Goal.class);
    }

    /** True if any of today's figures is invented, which the page then says beside all of them. */
    boolean hasExamples() {
        return figures().stream().anyMatch(figure -> figure.provenance() instanceof Provenance.Demo);
    }

    private <T extends HomePart> List<T> all(Class<T> kind) {
        return parts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
