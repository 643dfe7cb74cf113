package city.moves.engines.tiles.geometry;

/** Writes collected positions as the geometry that the type asks for, and says what does not fit it. */
final class PositionsWriter {
    private final Positions positions;
    private final boolean northFirst;
    private final WkbWriter writer;
    private int node;
    private int position;

    PositionsWriter(Positions positions, boolean northFirst, WkbWriter writer) {
        this.positions = positions;
        this.northFirst = northFirst;
        this.writer = writer;
    }

    void write(GeometryType type) {
        if (positions.someWithoutHeight()) {
            throw new MalformedGeoJsonException("some positions of the " + type.geoJsonName() + " have a height and some have none");
        }
        geometry(type);
    }

    private void geometry(GeometryType type) {
        boolean hasHeight = positions.hasHeight();
        switch (type) {
            case POINT -> {
                boolean empty = positions.nodeAt(node) == 0;
                writer.beginGeometry(type, hasHeight, empty ? 0 : 1);
                if (empty) {
                    node++;
                } else {
                    vertex(type);
                }
            }
            case LINE_STRING -> {
                writer.beginGeometry(type, hasHeight, 1);
                sequence(type);
            }
            case POLYGON -> {
                int rings = list(type, "a list of rings");
                writer.beginGeometry(type, hasHeight, rings);
                for (int i = 0; i < rings; i++) {
                    sequence(type);
                }
            }
            case MULTI_POINT -> members(type, GeometryType.POINT);
            case MULTI_LINE_STRING -> members(type, GeometryType.LINE_STRING);
            case MULTI_POLYGON -> members(type, GeometryType.POLYGON);
            case COLLECTION -> throw new MalformedGeoJsonException("a GeometryCollection has geometries, not coordinates");
        }
    }

    private void members(GeometryType type, GeometryType member) {
        int members = list(type, "a list of what a " + member.geoJsonName() + " has");
        writer.beginGeometry(type, positions.hasHeight(), members);
        for (int i = 0; i < members; i++) {
            geometry(member);
        }
    }

    private void sequence(GeometryType type) {
        int vertices = list(type, "a list of positions");
        writer.beginSequence(vertices);
        for (int i = 0; i < vertices; i++) {
            vertex(type);
        }
    }

    private int list(GeometryType type, String expected) {
        int children = positions.nodeAt(node++);
        if (children == Positions.POSITION) {
            throw new MalformedGeoJsonException("the coordinates of a " + type.geoJsonName() + " have a position where "
                    + expected + " is expected");
        }
        return children;
    }

    private void vertex(GeometryType type) {
        if (positions.nodeAt(node++) != Positions.POSITION) {
            throw new MalformedGeoJsonException("the coordinates of a " + type.geoJsonName()
                    + " have a list where a position is expected, that is [east, north]");
        }
        double first = positions.number(position, 0);
        double second = positions.number(position, 1);
        writer.vertex(northFirst ? second : first, northFirst ? first : second, positions.number(position, 2));
        position++;
    }
}
