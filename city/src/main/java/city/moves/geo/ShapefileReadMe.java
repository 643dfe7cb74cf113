package city.moves.geo;

import city.moves.engines.geoformats.ShapefileReport;
import city.moves.platform.datasets.Licence;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What lies beside shapefiles for people: source, licence, and what the format made of the layer, in both languages. */
@Component
class ShapefileReadMe {

    private final Messages messages;

    ShapefileReadMe(Messages messages) {
        this.messages = messages;
    }

    String text(Layer layer, ShapefileReport report) {
        List<String> lines = new ArrayList<>();
        for (Language language : Language.values()) {
            about(layer, language, lines);
            losses(report, language, lines);
            lines.add("");
        }
        return String.join("\r\n", lines);
    }

    private void about(Layer layer, Language language, List<String> lines) {
        LayerFacts facts = layer.facts();
        Licence licence = Licence.of(facts.licence());
        lines.add(facts.title().in(language));
        lines.add(facts.description().in(language));
        lines.add("");
        lines.add(messages.text(language, "geo.file.source", facts.attribution()));
        lines.add(messages.text(language, "geo.file.licence", (licence.name() + " " + licence.address()).strip()));
        lines.add(messages.text(language, "geo.file.changed", LocalDate.ofInstant(layer.changed(), ZoneOffset.UTC)));
        lines.add(messages.text(language, "geo.file.system", facts.storageCrs().name(), facts.storageCrs().epsg()));
        lines.add("");
    }

    private void losses(ShapefileReport report, Language language, List<String> lines) {
        lines.add(messages.text(language, "geo.file.null"));
        if (report.files().size() > 1) {
            lines.add(messages.text(language, "geo.file.several", String.join(", ", report.files())));
        }
        report.names().forEach((before, now) -> {
            if (!before.equals(now)) {
                lines.add(messages.text(language, "geo.file.renamed", now, before));
            }
        });
        report.cut().forEach((column, texts) -> lines.add(messages.text(language, "geo.file.cut", column, texts)));
        if (!report.leftOut().isEmpty()) {
            lines.add(messages.text(language, "geo.file.left-out", String.join(", ", report.leftOut())));
        }
    }
}
