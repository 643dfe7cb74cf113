package city.moves.geo.intake;

import city.moves.geo.Layer;
import city.moves.geo.LayerRights;
import city.moves.geo.Layers;
import city.moves.platform.files.FileStore;
import city.moves.platform.identity.Actor;
import city.moves.platform.values.Outcome;
import city.moves.platform.values.Refusal;
import city.moves.platform.web.Form;
import city.moves.platform.web.Option;
import city.moves.platform.web.Page;
import city.moves.platform.web.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** {@code /amt/geo/einlesen}: brings a file, and leads back to those that are under way. */
@Controller
class IntakeListPage {

    private static final String TEMPLATE = "geo/intake/list";
    private static final int MOST = 20;

    private final Intakes intakes;
    private final Fetches fetches;
    private final Layers layers;
    private final FileStore files;
    private final BeginningIntake beginning;
    private final IntakeDesk desk;
    private final long megabytes;

    IntakeListPage(Intakes intakes, Fetches fetches, Layers layers, FileStore files, BeginningIntake beginning,
            IntakeDesk desk, @Value("${moves.files.largest-mb}") long megabytes) {
        this.intakes = intakes;
        this.fetches = fetches;
        this.layers = layers;
        this.files = files;
        this.beginning = beginning;
        this.desk = desk;
        this.megabytes = megabytes;
    }

    /** @param largest file in megabytes */
    record Model(List<Intake> intakes, List<Fetch> fetches, Form form, List<Option> targets, long largest) {}

    @GetMapping(IntakePaths.ALL)
    ModelAndView show(@RequestParam(defaultValue = "") String ebene, Actor actor, Page page) {
        return page.show(TEMPLATE, model(Form.showing(Map.of("ebene", ebene, "ziel", ebene, "stadt", "ja")), actor, page));
    }

    @PostMapping(IntakePaths.ALL)
    ModelAndView upload(Form form, @RequestParam(name = "datei", required = false) @Nullable MultipartFile file,
            Actor actor, Page page) throws IOException {
        if (file == null || file.isEmpty()) {
            form.refuse("datei", "geo.intake.no-file");
        }
        if (form.hasErrors() || file == null) {
            return again(form, actor, page);
        }
        Outcome<Intake> begun = begin(file, form.value("ebene"), actor);
        if (begun instanceof Outcome.Refused<Intake> refused
                && refused.refusals().stream().allMatch(IntakeListPage::isOfField)) {
            refused.refusals().forEach(form::refuse);
            return again(form, actor, page);
        }
        return desk.follow(IntakeDesk.done(begun), page);
    }

    private static boolean isOfField(Refusal refusal) {
        return !refusal.field().isEmpty();
    }

    private Outcome<Intake> begin(MultipartFile file, String target, Actor actor) throws IOException {
        if (!LayerRights.mayMake(actor)) {
            return Outcome.refused(LayerRights.MISSING);
        }
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return OwnIntakes.then(files.write(content, DataSize.ofMegabytes(megabytes).toBytes()),
                    stored -> beginning.begin(stored, name == null ? "" : name, target, actor));
        }
    }

    /** With what was entered and what is wrong with it. */
    ModelAndView again(Form form, Actor actor, Page page) {
        return page.show(HttpStatus.BAD_REQUEST, TEMPLATE, model(form, actor, page));
    }

    private Model model(Form form, Actor actor, Page page) {
        if (!LayerRights.mayMake(actor)) {
            throw new Refused(LayerRights.MISSING);
        }
        List<Option> targets = new ArrayList<>(List.of(Option.of("", page.text("geo.intake.new-layer"))));
        for (Layer layer : layers.own()) {
            if (OwnIntakes.mayReplace(actor, layer)) {
                targets.add(Option.of(layer.key(), page.text(layer.facts().title())));
            }
        }
        return new Model(intakes.of(actor.account(), MOST), fetches.open(actor.account(), MOST), form, targets, megabytes);
    }
}
