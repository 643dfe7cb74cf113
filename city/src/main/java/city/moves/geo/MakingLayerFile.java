package city.moves.geo;

import city.moves.engines.geoformats.FeatureWriter;
import city.moves.engines.geoformats.FlatGeobufExport;
import city.moves.engines.geoformats.GeoPackageExport;
import city.moves.engines.geoformats.ShapefileExport;
import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.geoformats.SourceNote;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.geometry.GeometryType;
import city.moves.platform.datasets.Licence;
import city.moves.platform.places.GeometryKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes all features of a layer into a file, in the layer's own system, with source and licence inside. */
@Component
class MakingLayerFile {

    private final SelectingFeatures features;
    private final ShapefileReadMe readMe;

    MakingLayerFile(SelectingFeatures features, ShapefileReadMe readMe) {
        this.features = features;
        this.readMe = readMe;
    }

    /** @param file that does not exist yet, in a folder of its own */
    void make(Layer layer, WholeFile form, Path file) throws IOException {
        LayerRecords records = new LayerRecords(layer.facts());
        try (FeatureWriter writer = writer(layer, form, records.columns(), file)) {
            features.each(layer, FeatureFilter.ALL, 0, Integer.MAX_VALUE, true,
                    feature -> writer.write(records.of(feature)));
        }
    }

    private FeatureWriter writer(Layer layer, WholeFile form, List<Column> columns, Path file) throws IOException {
        Crs crs = layer.facts().storageCrs();
        return switch (form) {
            case GEOPACKAGE -> new GeoPackageExport(file, layer.key(), crs, columns, note(layer), layer.changed());
            case SHAPEFILE -> new ShapefileExport(file, layer.key(), crs, usual(layer.facts().geometry()), columns,
                    report -> readMe.text(layer, report));
            case FLATGEOBUF -> new FlatGeobufExport(file, layer.key(), crs, columns, note(layer));
            case GEOJSON, CSV -> throw new IllegalArgumentException(form + " is written as it is read");
        };
    }

    private static SourceNote note(Layer layer) {
        Licence licence = Licence.of(layer.facts().licence());
        return new SourceNote(layer.facts().attribution(), (licence.name() + " " + licence.address()).strip());
    }

    private static GeometryType usual(GeometryKind kind) {
        return switch (kind) {
            case POINT, ANY -> GeometryType.POINT;
            case LINE -> GeometryType.LINE_STRING;
            case POLYGON -> GeometryType.POLYGON;
        };
    }
}
