package city.moves.engines.tiles.geometry;

import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.Transformation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes geometries from their bytes as GeoJSON (RFC 7946 section 3.1) into a stream: transformed if wished, in the axis order
 * and with the decimal places of the target system. RFC 7946 knows CRS84 alone; another system is "prior arrangement" as OGC
 * API Features Part 2 makes it. Heights are metres with three digits. One writer serves one thread, any number of geometries.
 */
public final class GeoJsonWriter {
    private static final int HEIGHT_DIGITS = 3;

    private final Transformation transformation;
    private final boolean northFirst;
    private final int digits;
    private final JsonBytes bytes = new JsonBytes();

    public GeoJsonWriter(Transformation transformation) {
        this(transformation, transformation.target().digits());
    }

    /** @param digits decimal places of a coordinate, 0 to 9 */
    public GeoJsonWriter(Transformation transformation, int digits) {
        if (digits < 0 || digits > 9) {
            throw new IllegalArgumentException("0 to 9 decimal places, not " + digits);
        }
        this.transformation = transformation;
        this.northFirst = transformation.target().northFirst();
        this.digits = digits;
    }

    /** Writes what lies in CRS84 and is to stay there. */
    public static GeoJsonWriter crs84() {
        return new GeoJsonWriter(Transformation.between(Crs.CRS84, Crs.CRS84));
    }

    /**
     * Writes one geometry object. The stream is neither flushed nor closed.
     *
     * @throws DamagedGeometryException if the bytes are no geometry; part of the object may then have been written
     */
    public void write(byte[] wkb, OutputStream out) throws IOException {
        bytes.to(out);
        try {
            WkbWalk.over(wkb, new Pen());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        bytes.flush();
    }

    /** Keeps commas and brackets. A member of a multi geometry is written as its coordinates alone. */
    private final class Pen implements WkbVisitor {
        private final double[] pair = new double[2];
        private final GeometryType[] open = new GeometryType[32];
        private final boolean[] comma = new boolean[64];
        private int depth;
        private int brackets;

        @Override
        public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
            try {
                separate();
                boolean bare = depth > 0 && open[depth - 1] != GeometryType.COLLECTION;
                open[depth++] = type;
                if (!bare) {
                    bytes.text("{\"type\":\"" + type.geoJsonName()
                            + (type == GeometryType.COLLECTION ? "\",\"geometries\":" : "\",\"coordinates\":"));
                }
                if (type == GeometryType.POLYGON || type.isMulti()) {
                    openBracket();
                } else {
                    comma[++brackets] = false;
                }
                if (type == GeometryType.POINT && parts == 0) {
                    bytes.text("[]");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void beginSequence(int vertices) {
            try {
                separate();
                openBracket();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void vertex(double east, double north, double height) {
            pair[0] = east;
            pair[1] = north;
            transformation.apply(pair, 0);
            try {
                separate();
                bytes.character('[');
                bytes.number(northFirst ? pair[1] : pair[0], digits);
                bytes.character(',');
                bytes.number(northFirst ? pair[0] : pair[1], digits);
                if (!Double.isNaN(height)) {
                    bytes.character(',');
                    bytes.number(height, HEIGHT_DIGITS);
                }
                bytes.character(']');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void endSequence() {
            try {
                closeBracket();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void endGeometry() {
            try {
                GeometryType type = open[--depth];
                if (type == GeometryType.POLYGON || type.isMulti()) {
                    closeBracket();
                } else {
                    brackets--;
                }
                boolean bare = depth > 0 && open[depth - 1] != GeometryType.COLLECTION;
                if (!bare) {
                    bytes.character('}');
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void separate() throws IOException {
            if (comma[brackets]) {
                bytes.character(',');
            }
            comma[brackets] = true;
        }

        private void openBracket() throws IOException {
            bytes.character('[');
            comma[++brackets] = false;
        }

        private void closeBracket() throws IOException {
            bytes.character(']');
            brackets--;
        }
    }
}
