package city.moves.engines.tiles.coordinates;

/** One system's way from and to WGS 84 degrees. A pair is two numbers in an array, east first; it is changed in place. */
interface Projection {
    /** From longitude and latitude. */
    void forward(double[] pairs, int at);

    /** To longitude and latitude. */
    void inverse(double[] pairs, int at);
}
