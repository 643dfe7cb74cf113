package city.moves.engines.tiles.coordinates;

/** EPSG:3857, the sphere of the web's maps. The poles, which lie at infinity, are moved into the last hundredth of a degree. */
final class WebMercator implements Projection {
    private static final double RADIUS = 6_378_137;
    private static final double LAST_LATITUDE = 89.99;

    @Override
    public void forward(double[] pairs, int at) {
        double latitude = Math.clamp(pairs[at + 1], -LAST_LATITUDE, LAST_LATITUDE);
        double sine = Math.sin(Math.toRadians(latitude));
        pairs[at] = Math.toRadians(pairs[at]) * RADIUS;
        pairs[at + 1] = Math.log((1 + sine) / (1 - sine)) / 2 * RADIUS;
    }

    @Override
    public void inverse(double[] pairs, int at) {
        pairs[at] = Math.toDegrees(pairs[at] / RADIUS);
        pairs[at + 1] = Math.toDegrees(2 * Math.atan(Math.exp(pairs[at + 1] / RADIUS)) - Math.PI / 2);
    }
}
