package city.moves.engines.tiles.vector;

/** Cuts features to one tile: thins, clips with the buffer, snaps, repairs. What it gives is overwritten by the next one. */
final class TileCutter {
    private final Parts thinned = new Parts();
    private final Parts clipped = new Parts();
    private final Parts snapped = new Parts();
    private final Parts repaired = new Parts();
    private final Parts spare = new Parts();
    private final Parts other = new Parts();
    private final RingContacts contacts = new RingContacts();
    private ClipBox box = new ClipBox(0, 0, 0, 0);
    private Snapping snapping = new Snapping(0, 0, 0);
    private int zoom;
    private int left;
    private int collapsed;
    private int repairs;

    void begin(Tile tile) {
        box = ClipBox.of(tile);
        snapping = Snapping.of(tile);
        zoom = tile.zoom();
        left = 0;
        collapsed = 0;
        repairs = 0;
    }

    ClipBox box() {
        return box;
    }

    TileCounts counts(int features) {
        return new TileCounts(features, left, collapsed, repairs);
    }

    /** In units of the tile; no parts if nothing is left. */
    Parts cut(TileLayer layer, int feature) {
        snapped.clear();
        if (layer.zooms[feature] > zoom) {
            left++;
            return snapped;
        }
        return switch (layer.kinds[feature]) {
            case POINT -> points(layer, feature);
            case LINE -> lines(layer, feature);
            case POLYGON -> areas(layer, feature);
        };
    }

    private Parts points(TileLayer layer, int feature) {
        int end = layer.vertexEnds[layer.partEnds[feature] - 1];
        for (int i = layer.firstVertex(layer.firstPart(feature)); i < end; i++) {
            if (box.contains(layer.xy[2 * i], layer.xy[2 * i + 1])) {
                snapped.add(snapping.x(layer.xy[2 * i]), snapping.y(layer.xy[2 * i + 1]));
            }
        }
        if (snapped.length() > 0) {
            snapped.endPart(false);
        }
        return snapped;
    }

    private Parts lines(TileLayer layer, int feature) {
        thin(layer, feature);
        Parts within = thinned;
        if (!box.containsAll(thinned)) {
            clipped.clear();
            for (int part = 0; part < thinned.count; part++) {
                box.clipLine(thinned, part, clipped, spare);
            }
            within = clipped;
        }
        collapsed += snapping.lines(within, snapped);
        return snapped;
    }

    private Parts areas(TileLayer layer, int feature) {
        thin(layer, feature);
        Parts within = thinned;
        if (!box.containsAll(thinned)) {
            clipped.clear();
            for (int part = 0; part < thinned.count; part++) {
                box.clipRing(thinned, part, clipped, spare, other);
            }
            within = clipped;
        }
        collapsed += snapping.rings(within, snapped);
        if (snapped.count == 0 || contacts.free(snapped)) {
            return snapped;
        }
        repairs++;
        repaired.clear();
        RingRepair.repair(snapped, repaired);
        return repaired;
    }

    /** The vertices that this zoom needs. */
    private void thin(TileLayer layer, int feature) {
        thinned.clear();
        for (int part = layer.firstPart(feature); part < layer.partEnds[feature]; part++) {
            for (int i = layer.firstVertex(part); i < layer.vertexEnds[part]; i++) {
                if (layer.significance[i] <= zoom) {
                    thinned.add(layer.xy[2 * i], layer.xy[2 * i + 1]);
                }
            }
            thinned.endPart(layer.interior[part]);
        }
    }
}
