package city.moves.platform.web;

import java.util.List;

/**
 * A question of a filter form with its answers.
 *
 * @param name   name of the parameter in the address
 * @param single true if one answer excludes the others
 */
public record FacetGroup(String name, String label, boolean single, List<Facet> facets) {

    public FacetGroup {
        facets = List.copyOf(facets);
    }

    /**
     * One answer.
     *
     * @param count how many entries it would leave, in the language's format; empty if it is not known
     */
    public record Facet(String value, String label, String count, boolean chosen) {}
}
