package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.Layers;
import city.moves.geo.Origin;
import city.moves.platform.files.FileStore;
import city.moves.platform.files.HeldFile;
import city.moves.platform.files.StoredContent;
import city.moves.platform.identity.Department;
import city.moves.platform.identity.Departments;
import city.moves.platform.imports.ImportKind;
import city.moves.platform.imports.ImportReport;
import city.moves.platform.imports.ImportReport.RowProblem;
import city.moves.platform.values.Outcome;
import city.moves.platform.web.Caption;
import city.moves.platform.web.Language;
import city.moves.platform.web.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code ./moves import layer FILE} or {@code ADDRESS}: a file from the terminal goes the same way as one from the desk,
 * with what is proposed there. The layer is called after the file; the second time it is compared with what it has. What
 * nobody can propose for a new layer, its office, licence and source, has to be said.
 */
@Component
class LayerImport implements ImportKind {

    private static final String TERMINAL = "Terminal";
    private static final int LONGEST_SOURCE = 500;
    private static final long MOST_BYTES = 4L << 30;

    private final FileStore files;
    private final Intakes intakes;
    private final IntakeWork work;
    private final Layers layers;
    private final Departments departments;
    private final ServiceImport services;
    private final Messages messages;
    private final TransactionTemplate transaction;

    LayerImport(FileStore files, Intakes intakes, IntakeWork work, Layers layers, Departments departments,
            ServiceImport services, Messages messages, TransactionTemplate transaction) {
        this.files = files;
        this.intakes = intakes;
        this.work = work;
        this.layers = layers;
        this.departments = departments;
        this.services = services;
        this.messages = messages;
        this.transaction = transaction;
    }

    @Override
    public String key() {
        return "layer";
    }

    @Override
    public String description() {
        return "geodata as a draft: GeoPackage, Shapefile (zip), GeoJSON, FlatGeobuf, CSV, GML, or the address "
                + "of a WFS or an OGC API Features; a new one with #office=…,licence=…,source=…, one of several with layer=…";
    }

    @Override
    public ImportReport importFrom(String source) throws IOException {
        LayerOrder order = LayerOrder.of(source);
        Intake begun = ServiceImport.isAddress(order.place())
                ? named(services.fetch(order, TERMINAL), order) : begin(LayerOrder.path(order.place()), order);
        Optional<String> missing = begun.isAgain() ? Optional.empty() : missing(order);
        return missing.isPresent() ? ended(begun, missing.get()) : goOn(work(begun), order.place());
    }

    /** What has to be said of a new layer, in one line. */
    private Optional<String> missing(LayerOrder order) {
        if (order.office().isEmpty() || order.licence().isEmpty() || order.source().isEmpty()) {
            return Optional.of("a new layer needs its office, its licence and its source; say them as "
                    + order.place() + "#office=tiefbauamt,licence=dl-de/by-2-0,source=Stadt Stuttgart");
        }
        if (departments.find(order.office()).isEmpty()) {
            return Optional.of("no office has the key " + order.office() + "; there are: "
                    + departments.all().stream().map(Department::key).collect(Collectors.joining(", ")));
        }
        if (!WordsPage.LICENCES.contains(order.licence())) {
            return Optional.of("no licence has the key " + order.licence() + "; there are: "
                    + String.join(", ", WordsPage.LICENCES));
        }
        return order.source().length() <= LONGEST_SOURCE ? Optional.empty()
                : Optional.of("a source has " + LONGEST_SOURCE + " letters at most");
    }

    /** A file of a service is called after what the service calls the layer. */
    private Intake named(Intake fetched, LayerOrder order) {
        String key = PropertyNames.key(PropertyNames.withoutEnding(fetched.name()));
        return transaction.execute(_ -> intakes.change(fetched, IntakeState.READING,
                fetched.content().named(words(key, fetched.name(), order))).orElseThrow());
    }

    private ImportReport goOn(Intake read, String source) {
        Findings findings = read.content().findings();
        if (read.state() == IntakeState.CHOOSING && findings != null) {
            return ended(read, "the file has several layers; name one as " + source + "#layer=NAME: "
                    + String.join(", ", findings.layers()));
        }
        if (read.state() != IntakeState.OPEN || findings == null) {
            return ended(read, messages.text(Language.EN, read.content().trouble()));
        }
        if (findings.crs().isEmpty()) {
            return ended(read, "the file does not say in which coordinate system it is; upload it at the desk and name it there");
        }
        if (findings.flaws().stream().anyMatch(found -> found.flaw().isHalf())) {
            return ended(read, "the file ends too early or is too large");
        }
        return take(read);
    }

    private Intake begin(Path file, LayerOrder order) throws IOException {
        String layer = order.layer();
        StoredContent content;
        try (InputStream in = Files.newInputStream(file)) {
            content = switch (files.write(in, MOST_BYTES)) {
                case Outcome.Done<StoredContent>(StoredContent stored) -> stored;
                case Outcome.Refused<StoredContent> _ -> throw new IOException("the file is too large");
            };
        }
        String key = PropertyNames.key(layer.isEmpty() ? PropertyNames.withoutEnding(String.valueOf(file.getFileName())) : layer);
        Optional<Layer> there = layers.find(key).filter(one -> one.origin() == Origin.OWN);
        return transaction.execute(_ -> {
            HeldFile held = files.hold(content, String.valueOf(file.getFileName()), "geo");
            Intake begun = intakes.add(held.id(), held.name(), held.size(), there.map(Layer::number).orElse(null), null,
                    TERMINAL);
            IntakeContent said = begun.content().from(new Source(layer, "", false))
                    .named(words(key, held.name(), order));
            return intakes.change(begun, IntakeState.READING, said).orElseThrow();
        });
    }

    private static NewLayer words(String key, String name, LayerOrder order) {
        String title = PropertyNames.withoutEnding(name).replace('_', ' ');
        return new NewLayer(key, new Caption.Words(title, title), new Caption.Words("", ""), order.licence(),
                order.source(), order.office());
    }

    /** Until somebody would have to say something. */
    private Intake work(Intake intake) {
        Intake current = intake;
        while (current.state().isAtWork()) {
            IntakeWork.Finish begun = work.begin(current);
            transaction.executeWithoutResult(_ -> begun.finish());
            current = intakes.find(intake.id()).orElseThrow();
        }
        return current;
    }

    private ImportReport take(Intake read) {
        Intake compared = work(moved(read, IntakeState.COMPARING));
        Comparison comparison = compared.content().comparison();
        if (comparison == null || !comparison.mayBeTaken()) {
            return ended(compared, comparison != null && comparison.preview().twice() != null
                    ? "the key " + comparison.preview().twice() + " stands more than once" : "no record is left");
        }
        Intake taken = work(moved(compared, IntakeState.TAKING));
        return taken.state() == IntakeState.TAKEN
                ? new ImportReport(comparison.treated().read(), comparison.treated().taken(), problems(comparison.treated()))
                : ended(taken, "the layer was changed meanwhile; try again");
    }

    private Intake moved(Intake intake, IntakeState state) {
        return transaction.execute(_ -> intakes.change(intake, state, intake.content()).orElseThrow());
    }

    /** One line for each kind of flaw that kept records out, with the first record that has it. */
    private List<RowProblem> problems(Treated treated) {
        List<RowProblem> problems = new ArrayList<>();
        if (treated.leftOut() > 0) {
            treated.flaws().forEach(found -> problems.add(
                    new RowProblem(found.places().getFirst().record(), "", problem(found))));
        }
        return problems;
    }

    private String problem(Findings.Found found) {
        String what = messages.text(Language.EN, "geo.intake.flaw." + found.flaw(), String.valueOf(found.count()));
        String first = found.places().getFirst().detail();
        return first.isEmpty() ? what : what + "; the first: " + first;
    }

    private ImportReport ended(Intake intake, String why) {
        if (!intake.state().isOver()) {
            transaction.executeWithoutResult(_ -> {
                files.release(intake.file());
                intakes.change(intake, IntakeState.GIVEN_UP, intake.content());
            });
        }
        return new ImportReport(0, 0, List.of(new RowProblem(0, "", why)));
    }
}
