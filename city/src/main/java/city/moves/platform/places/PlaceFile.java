package city.moves.platform.places;

import city.moves.engines.geoformats.Feature;
import city.moves.engines.geoformats.FeatureSink;
import city.moves.engines.geoformats.FileFormat;
import city.moves.engines.geoformats.GeoFiles;
import city.moves.engines.geoformats.Problem;
import city.moves.engines.geoformats.ProblemKind;
import city.moves.engines.geoformats.ReadLimits;
import city.moves.engines.geoformats.SourceDescription;
import city.moves.engines.tiles.coordinates.Crs;
import city.moves.engines.tiles.coordinates.OutsideOfCrsException;
import city.moves.engines.tiles.coordinates.Transformation;
import city.moves.engines.tiles.geometry.Wkb;
import org.jspecify.annotations.Nullable;

/** A file of places, read row by row; one row is in memory at a time. */
final class PlaceFile implements FeatureSink {

    private static final ReadLimits LIMITS = new ReadLimits(1L << 30, 200, 200_000, 16 << 20, 200);

    private final ImportSource source;
    private final Taker taker;
    private final RowProblems problems;
    private @Nullable Transformation toDegrees;
    private int headings;
    private long read;

    private PlaceFile(ImportSource source, Taker taker, RowProblems problems) {
        this.source = source;
        this.taker = taker;
        this.problems = problems;
    }

    /** Takes rows. */
    interface Taker {

        void take(PlaceRow row) throws UnfitRow;
    }

    /** Gives how many rows there are. What is wrong with them, and what the taker does not want, is among the problems. */
    static long read(ImportSource source, Taker taker, RowProblems problems) {
        PlaceFile file = new PlaceFile(source, taker, problems);
        try {
            GeoFiles.open(source.file(), null, LIMITS).read(file);
        } catch (RowProblems.TooMany _) {
            return file.read;
        }
        if (file.read == 0 && problems.none()) {
            problems.add(0, "", "places.import.empty");
        }
        return file.read;
    }

    @Override
    public void describe(SourceDescription description) {
        headings = description.format() == FileFormat.CSV ? 1 : 0;
        Crs crs = source.crs() == null ? description.crs().orElse(null) : source.crs();
        if (crs == null) {
            problems.add(0, "", "places.import.crs");
        } else {
            toDegrees = Transformation.between(crs, Crs.CRS84);
        }
    }

    @Override
    public void feature(Feature feature) {
        read++;
        if (toDegrees == null) {
            return;
        }
        long row = feature.record() + headings;
        try {
            byte[] geometry = feature.wkb() == null ? null : Wkb.transform(feature.wkb(), toDegrees);
            taker.take(PlaceRow.of(row, feature.properties(), geometry));
        } catch (OutsideOfCrsException _) {
            problems.add(row, "", "places.import.outside");
        } catch (UnfitRow unfit) {
            problems.add(row, unfit);
        }
    }

    @Override
    public void problem(Problem problem) {
        boolean told = problem.kind() == ProblemKind.CRS_UNKNOWN;
        if (!told) {
            read += problem.record() > 0 ? 1 : 0;
            problems.add(problem.record() == 0 ? 0 : problem.record() + headings, "",
                    problem.kind() == ProblemKind.ENCODING_UNSURE ? "places.import.encoding" : "places.import.damaged",
                    problem.detail());
        }
    }
}
