package city.moves.engines.tiles.coordinates;

/** Geographic systems: nothing is to be done. */
final class Degrees implements Projection {

    @Override
    public void forward(double[] pairs, int at) {}

    @Override
    public void inverse(double[] pairs, int at) {}
}
