package city.moves.geo.desk;

import city.moves.geo.Layer;
import city.moves.geo.LayerState;
import city.moves.platform.web.Page;
import city.moves.platform.web.StatusMark;

/** What people say of a layer. */
final class LayerWords {

    private LayerWords() {}

    static StatusMark mark(Layer layer) {
        return switch (layer.state()) {
            case DRAFT -> StatusMark.PLANNED;
            case PUBLISHED -> StatusMark.ON_PLAN;
            case WITHDRAWN -> StatusMark.UNKNOWN;
        };
    }

    static String state(LayerState state, Page page) {
        return page.text("geo.desk.state." + state);
    }

    static String origin(Layer layer, Page page) {
        return page.text("geo.desk.origin." + layer.origin());
    }
}
