package city.moves.engines.xdatenfelder;

import org.jspecify.annotations.Nullable;

/** The law or rule that an element rests on (Bezug). Edition 2 knows one without a link, edition 3 several. */
public record LegalReference(String text, @Nullable String link) {}
