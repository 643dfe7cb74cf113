package city.moves.engines.tiles.vector;

import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.engines.tiles.geometry.WkbVisitor;

/** Brings one geometry to the grid of the world and sorts its parts by kind. Parts without extent on that grid are dropped. */
final class Shape implements WkbVisitor {
    private final Transformation toMetres;
    private final Parts points = new Parts();
    private final Parts lines = new Parts();
    private final Parts rings = new Parts();
    private final double[] pair = new double[2];
    private Parts current = points;
    private boolean nextIsExterior;
    private boolean exteriorCollapsed;
    private int collapsed;

    Shape(Transformation toMetres) {
        this.toMetres = toMetres;
    }

    void clear() {
        points.clear();
        lines.clear();
        rings.clear();
        collapsed = 0;
    }

    Parts of(ShapeKind kind) {
        return switch (kind) {
            case POINT -> points;
            case LINE -> lines;
            case POLYGON -> rings;
        };
    }

    /** Lines and rings that were dropped since the last clearing. */
    int collapsed() {
        return collapsed;
    }

    @Override
    public void beginGeometry(GeometryType type, boolean hasHeight, int parts) {
        switch (type) {
            case POINT -> current = points;
            case LINE_STRING -> current = lines;
            case POLYGON -> {
                current = rings;
                nextIsExterior = true;
            }
            case MULTI_POINT, MULTI_LINE_STRING, MULTI_POLYGON, COLLECTION -> { }
        }
    }

    @Override
    public void vertex(double east, double north, double height) {
        pair[0] = east;
        pair[1] = north;
        toMetres.apply(pair, 0);
        int x = WorldGrid.x(pair[0]);
        int y = WorldGrid.y(pair[1]);
        if (current == points || !current.endsWith(x, y)) {
            current.add(x, y);
        }
    }

    @Override
    public void endSequence() {
        if (current == lines) {
            keep(current.length() >= ShapeKind.LINE.fewestVertices(), false);
            return;
        }
        boolean interior = !nextIsExterior;
        nextIsExterior = false;
        current.openRing();
        boolean whole = current.length() >= ShapeKind.POLYGON.fewestVertices();
        if (!interior) {
            exteriorCollapsed = !whole;
        }
        keep(whole && !exteriorCollapsed, interior);
    }

    @Override
    public void endGeometry() {
        if (current == points && points.length() > 0) {
            points.endPart(false);
        }
    }

    private void keep(boolean whole, boolean interior) {
        if (whole) {
            current.endPart(interior);
        } else {
            current.dropPart();
            collapsed++;
        }
    }
}
