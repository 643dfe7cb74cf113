package city.moves.engines.geoformats;

import city.moves.engines.geoformats.SourceDescription.Column;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.PrjWriter;
import city.moves.engines.tiles.geometry.GeometryType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive of shapefiles (ESRI Shapefile Technical Description, July 1998) in UTF-8, with a text for the reader. A shapefile
 * holds one kind of shapes and two gigabytes, so a mixed or very large layer becomes several. Its columns have names of ten
 * letters and at most 254 bytes of text, and there is no null.
 */
public final class ShapefileExport implements FeatureWriter {
    private static final long MOST_BYTES = (1L << 31) - 1;
    private static final int MOST_COLUMNS = 255;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path path;
    private final Path folder;
    private final String layer;
    private final Crs crs;
    private final ShapeKind usual;
    private final DbfColumns columns;
    private final List<Column> leftOut;
    private final Function<ShapefileReport, String> readMe;
    private final long mostBytes;
    private final List<ShapeSet> sets = new ArrayList<>();
    private final Map<ShapeKind, ShapeSet> open = new EnumMap<>(ShapeKind.class);

    /**
     * @param path    a file that does not exist yet; its folder is used while writing
     * @param usual   what a feature without geometry is put beside, a point, a line or a polygon
     * @param columns at least one
     * @param readMe  what stands in {@code LIESMICH.txt}: source, licence, and what the format made of the layer
     */
    public ShapefileExport(Path path, String layer, Crs crs, GeometryType usual, List<Column> columns,
            Function<ShapefileReport, String> readMe) throws IOException {
        this(path, layer, crs, usual, columns, readMe, MOST_BYTES);
    }

    ShapefileExport(Path path, String layer, Crs crs, GeometryType usual, List<Column> columns,
            Function<ShapefileReport, String> readMe, long mostBytes) throws IOException {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs a column");
        }
        this.path = path;
        this.layer = layer;
        this.crs = crs;
        this.usual = ShapeKind.of(switch (usual) {
            case POINT, MULTI_POINT, COLLECTION -> 1;
            case LINE_STRING, MULTI_LINE_STRING -> 3;
            case POLYGON, MULTI_POLYGON -> 5;
        }, false);
        int room = Math.min(columns.size(), MOST_COLUMNS);
        this.columns = new DbfColumns(columns.subList(0, room));
        this.leftOut = List.copyOf(columns.subList(room, columns.size()));
        this.readMe = readMe;
        this.mostBytes = mostBytes;
        this.folder = Files.createTempDirectory(path.toAbsolutePath().getParent(), "shapes");
    }

    @Override
    public void write(Feature feature) throws IOException {
        byte[] wkb = feature.wkb();
        List<ShapeBuilder.Shape> shapes = wkb == null ? List.of() : ShapeBuilder.of(wkb);
        byte[] @Nullable [] cells = columns.cells(feature.properties());
        if (shapes.isEmpty()) {
            set(usual, null, cells).write(null, cells);
        }
        for (ShapeBuilder.Shape shape : shapes) {
            set(shape.kind(), shape, cells).write(shape, cells);
        }
    }

    private ShapeSet set(ShapeKind kind, ShapeBuilder.@Nullable Shape shape, byte[] @Nullable [] cells) throws IOException {
        ShapeSet set = open.get(kind);
        return set == null || !set.hasRoom(shape, cells, mostBytes) ? begin(kind) : set;
    }

    private ShapeSet begin(ShapeKind kind) throws IOException {
        ShapeSet set = new ShapeSet(kind, folder, sets.size(), columns);
        sets.add(set);
        open.put(kind, set);
        return set;
    }

    @Override
    public void close() throws IOException {
        try {
            if (sets.isEmpty()) {
                begin(usual);
            }
            pack();
        } finally {
            for (ShapeSet set : sets) {
                set.close();
            }
            Files.deleteIfExists(folder);
        }
    }

    private void pack() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(
                Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), 1 << 16))) {
            List<String> files = fileNames();
            for (int i = 0; i < sets.size(); i++) {
                entry(zip, files.get(i) + ".shp");
                sets.get(i).writeShapes(zip);
                entry(zip, files.get(i) + ".shx");
                sets.get(i).writePlaces(zip);
                entry(zip, files.get(i) + ".dbf");
                sets.get(i).writeTable(zip);
                text(zip, files.get(i) + ".prj", PrjWriter.write(crs));
                text(zip, files.get(i) + ".cpg", "UTF-8");
            }
            text(zip, "LIESMICH.txt", readMe.apply(report(files)));
        }
    }

    private List<String> fileNames() {
        boolean several = open.size() > 1;
        Map<ShapeKind, Integer> met = new EnumMap<>(ShapeKind.class);
        return sets.stream().map(set -> {
            int number = met.merge(set.kind(), 1, Integer::sum);
            return layer + (several ? "_" + set.kind().ending() : "") + (number > 1 ? "_" + number : "");
        }).toList();
    }

    private ShapefileReport report(List<String> files) {
        return new ShapefileReport(files, columns.renamed(), columns.cut(), leftOut.stream().map(Column::name).toList());
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        entry(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
