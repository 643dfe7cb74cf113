package city.moves.engines.geoformats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Collections of features in GML 3.1.1 and 3.2, as WFS gives them, also one within the other. */
final class GmlSource implements FeatureSource {
    private static final Set<String> HOLDERS = Set.of("member", "featureMember", "featureMembers");
    private static final int PATIENCE = 1_000;

    private final Path path;
    private final ReadLimits limits;

    GmlSource(Path path, ReadLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    @Override
    public void read(FeatureSink sink) {
        try (InputStream file = new BufferedInputStream(BoundedStream.of(Files.newInputStream(path), limits), 1 << 16)) {
            new Reading(new GmlReader(file, limits.recordBytes()), sink).run();
        } catch (BrokenFileException e) {
            sink.problem(e.problem());
        } catch (IOException | XMLStreamException e) {
            sink.problem(e instanceof XMLStreamException broken && broken.getNestedException() instanceof BrokenFileException limit
                    ? limit.problem() : new Problem(ProblemKind.FILE_DAMAGED, 0, String.valueOf(e.getMessage())));
        }
    }

    /** Features wait until the first geometry says in which system all are. */
    private final class Reading {
        private final GmlReader xml;
        private final FeatureSink sink;
        private final List<GmlFeature> waiting = new ArrayList<>();
        private @Nullable String declared;
        private String envelope = "";
        private boolean northFirst;
        private long record;

        Reading(GmlReader xml, FeatureSink sink) {
            this.xml = xml;
            this.sink = sink;
        }

        private void run() throws XMLStreamException {
            try {
                boolean held = false;
                while (xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        held = element(held);
                    } else if (event == XMLStreamConstants.END_ELEMENT) {
                        held = xml.getLocalName().equals("FeatureCollection") || !HOLDERS.contains(xml.getLocalName());
                    }
                }
            } finally {
                settle(envelope);
            }
        }

        /** True if what comes within this element is a feature. */
        private boolean element(boolean held) throws XMLStreamException {
            String name = xml.getLocalName();
            if (HOLDERS.contains(name)) {
                return true;
            }
            if (name.equals("FeatureCollection")) {
                return false;
            }
            if (xml.depth() == 1) {
                throw new BrokenFileException(ProblemKind.FILE_DAMAGED, "no collection of features: " + name);
            }
            if (name.equals("boundedBy")) {
                envelope = GmlFeature.envelope(xml, envelope);
            } else if (held) {
                feature();
            } else {
                xml.leave(xml.depth() - 1);
            }
            return held;
        }

        private void feature() throws XMLStreamException {
            record++;
            GmlFeature feature = new GmlFeature(xml, limits, envelope, record);
            feature.read();
            if (declared != null) {
                give(feature);
                return;
            }
            waiting.add(feature);
            if (feature.hasGeometry() || waiting.size() >= PATIENCE) {
                settle(feature.systemName());
            }
        }

        private void settle(String name) {
            if (declared != null) {
                return;
            }
            declared = name;
            Optional<GmlSystem> system = GmlSystem.of(name);
            if (system.isEmpty()) {
                sink.problem(new Problem(ProblemKind.CRS_UNKNOWN, 0, name));
            }
            northFirst = system.map(GmlSystem::northFirst).orElse(false);
            sink.describe(new SourceDescription(FileFormat.GML, GeoFiles.baseName(path), system.map(GmlSystem::crs), name, List.of()));
            waiting.forEach(this::give);
            waiting.clear();
        }

        private void give(GmlFeature feature) {
            feature.problems().forEach(sink::problem);
            if (feature.isBroken()) {
                return;
            }
            try {
                if (feature.hasGeometry() && !feature.systemName().equals(declared)) {
                    throw new BrokenRecordException(ProblemKind.GEOMETRY_DAMAGED, "in another reference system: " + feature.systemName());
                }
                sink.feature(feature.feature(northFirst));
            } catch (BrokenRecordException e) {
                sink.problem(e.problem(feature.record()));
            }
        }
    }
}
