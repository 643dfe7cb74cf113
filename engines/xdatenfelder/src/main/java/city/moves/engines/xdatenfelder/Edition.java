package city.moves.engines.xdatenfelder;

import java.util.Optional;

/** The editions of the standard that are in use; each has a namespace of its own. */
public enum Edition {
    TWO("urn:xoev-de:fim:standard:xdatenfelder_2"),
    THREE("urn:xoev-de:fim:standard:xdatenfelder_3.0.0");

    private final String namespace;

    Edition(String namespace) {
        this.namespace = namespace;
    }

    public String namespace() {
        return namespace;
    }

    static Optional<Edition> ofNamespace(String namespace) {
        for (Edition edition : values()) {
            if (edition.namespace.equals(namespace)) {
                return Optional.of(edition);
            }
        }
        return Optional.empty();
    }
}
