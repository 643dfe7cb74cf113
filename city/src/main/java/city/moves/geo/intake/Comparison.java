package city.moves.geo.intake;

import city.moves.geo.Preview;

/**
 * What taking the file would do.
 *
 * @param again true if somebody changed the layer after it had been compared before
 */
record Comparison(Treated treated, Preview preview, boolean again) {

    boolean mayBeTaken() {
        return preview.twice() == null && treated.taken() > 0;
    }
}
