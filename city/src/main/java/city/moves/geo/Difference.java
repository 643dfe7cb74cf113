package city.moves.geo;

/** What became of a layer's features when others took their place. */
public record Difference(long created, long changed, long deleted) {

    public boolean none() {
        return created + changed + deleted == 0;
    }
}
