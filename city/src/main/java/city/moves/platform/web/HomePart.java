package city.moves.platform.web;

import city.moves.platform.values.Provenance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the front page. What no capability contributes is not shown. */
public sealed interface HomePart {

    /** One of the four things that people come for, beside the search. */
    record Door(String icon, String label, String href) implements HomePart {}

    /** A search that many ask for. */
    record Frequent(String label, String href) implements HomePart {}

    /** A situation of life with the services that belong to it. */
    record Situation(String icon, String title, List<Link> links) implements HomePart {

        public Situation {
            links = List.copyOf(links);
        }
    }

    /**
     * What is true in the city at this moment.
     *
     * @param unit     what follows the value: "µg/m³ NO₂", "von 9.640"
     * @param sentence what it means
     * @param link     where more is told
     * @param spark    its course; null for none
     */
    record Figure(String name, String value, String unit, String sentence, Link link, @Nullable Spark spark,
            Provenance provenance) implements HomePart {}

    /** The latest of a capability: participation, council. */
    record Latest(String title, Link all, List<Entry> entries) implements HomePart {

        public Latest {
            entries = List.copyOf(entries);
        }
    }

    /**
     * What the city has set itself as a goal, with the figure in front.
     *
     * @param link where its progress is told
     */
    record Goal(String value, String text, Provenance provenance, Link link) implements HomePart {}

    /**
     * A word that leads somewhere.
     *
     * @param lang the language of the label; null for that of the page
     */
    record Link(String label, String href, @Nullable String lang) {

        /** A link in the language of the page. */
        public Link(String label, String href) {
            this(label, href, null);
        }
    }

    /** A link with a line of facts below it. */
    record Entry(Link link, String meta) {}
}
