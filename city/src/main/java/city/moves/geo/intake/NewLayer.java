package city.moves.geo.intake;

import city.moves.platform.web.Caption;

/** What is said of a new layer. */
record NewLayer(String key, Caption.Words title, Caption.Words description, String licence, String attribution,
        String department) {}
